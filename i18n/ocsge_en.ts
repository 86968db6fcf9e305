<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
    <context>
        <name>OcsGe</name>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Vous n'êtes pas connecté à l'Espace collaboratif.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Connectez-vous depuis le menu OCS GE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Lecture du compte</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Aucun identifiant de client OpenID Connect n'est réglé.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Demandez-le à l'IGN et saisissez-le dans les options du plugin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Contours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>Couverture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Usage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Zone construite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Différences {older}–{newer}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Patch correctif {year}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>CoSIA {year}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Image {year}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Il manque la colonne {column} dans la couche « {layer} ».</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Vérifiez que la livraison est complète : {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Livraison</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Édition</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Format livré</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Empreinte</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Fichier lu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Couche livrée</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Objets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Système de coordonnées</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Avertissement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Donnée de l'IGN telle que livrée ; le plugin OCS GE n'y écrit jamais.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>« {title} » existe en double : {second} n'est pas affiché, {first} l'est déjà.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Ne gardez dans le dossier que l'édition à examiner.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>Ouverture de {departement}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>Lecture des signalements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>On ne sait pas encore qui vous êtes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>Connectez-vous une première fois et choisissez votre groupe dans les options.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>Téléchargement de {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>Export des corrections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>{count} correction(s) écrite(s) dans {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>Orthophotos les plus récentes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>Orthophotos {year} – Géoplateforme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>{title} publiée {window} – Géoplateforme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>Utilisation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>CoSIA {window} – Géoplateforme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>Registre parcellaire graphique {year}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>BD TOPO – bâtiments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>Cadastre (Parcellaire Express)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>Photovoltaïque au sol {window}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>Plan IGN</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <source>{code} – {label} (code régional ou de regroupement)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>Code inconnu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <source>Classe inconnue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <source>Couverture et usage changés</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <source>Couverture changée</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <source>Usage changé</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <source>Sans changement lisible</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_plans.py" />
            <source>Millésime {year}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_plans.py" />
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>Imagerie</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_plans.py" />
            <source>Références</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_sources.py" />
            <source>Le fichier {path} est introuvable.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_sources.py" />
            <source>Remettez-le à sa place, ou rouvrez le département en indiquant le dossier des livraisons.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_sources.py" />
            <source>La couche « {layer} » du fichier {path} est illisible.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_sources.py" />
            <source>L'image {path} est illisible.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_sources.py" />
            <source>Le fichier est sans doute incomplet : copiez-le de nouveau.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/map_upkeep.py" />
            <source>Recherche des livraisons de {departement}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/opening.py" />
            <source>Préparation de {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/places.py" />
            <source>cartes.gouv.fr</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/places.py" />
            <source>Géoportail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/places.py" />
            <source>Remonter le temps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/provenance.py" />
            <source>Données de l'espace de travail, tenues par le plugin OCS GE. Lecture seule dans QGIS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/provenance.py" />
            <source>Fichier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Conflit ou refus du serveur</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Décidé, à envoyer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>À traiter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Accepté</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Rejeté</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Essai ou statut inconnu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Correction acceptée, envoyée</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Correction décidée, à envoyer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/settings.py" />
            <source>« Pris en compte » tout de suite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/settings.py" />
            <source>« En attente de saisie » jusqu'à l'intégration</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/sync_service.py" />
            <source>Connexion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/sync_service.py" />
            <source>Synchronisation OCS GE</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/tasks.py" />
            <source>Une erreur imprévue a interrompu « {work} ».</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/tasks.py" />
            <source>Copiez les détails et transmettez-les à l'équipe du plugin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Signalements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Corrections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Croquis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Croquis : points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Croquis : lignes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Croquis : surfaces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Signalements de l'Espace collaboratif</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Croquis des signalements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Corrections des signalements acceptés</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>À envoyer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Envoi en cours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>À vérifier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Confirmé</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Conflit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Refusé</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Annulé</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Un envoi à l'état « {current} » ne peut pas passer à « {wanted} ».</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Rechargez la liste : il a sans doute été traité dans une autre fenêtre.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/production.py" />
            <source>On ne passe pas de « {current} » à « {wanted} ».</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/production.py" />
            <source>Étapes possibles : {stages}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/production.py" />
            <source>Un millésime programmé a besoin d'un trimestre.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/production.py" />
            <source>Donnez-le sous la forme 2027-T1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/production.py" />
            <source>Une recette refusée a besoin d'un motif et d'une nouvelle date.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/production.py" />
            <source>Renseignez les deux avant d'enregistrer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/reasons.py" />
            <source>couverture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/reasons.py" />
            <source>usage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/sketches.py" />
            <source>Le croquis n'est pas un texte JSON.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/sketches.py" />
            <source>Le croquis n'a pas la forme attendue (liste d'objets).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/tables.py" />
            <source>La table {path} est illisible.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/tables.py" />
            <source>Réinstallez le plugin ou rétablissez ce fichier.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/tables.py" />
            <source>Il manque les colonnes {columns} dans la table {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/account.py" />
            <source>Le serveur n'a pas décrit votre compte.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/account.py" />
            <source>Ouvrez le site de l'Espace collaboratif et acceptez les conditions d'utilisation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Cette réponse de connexion n'est pas celle qui était attendue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Fermez l'onglet et recommencez la connexion.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>La connexion a été refusée.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Recommencez, et acceptez l'accès demandé.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>{url} ne décrit pas le service de connexion attendu.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Vérifiez l'adresse du service de connexion dans les options.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Le service de connexion refuse l'accès : {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Reconnectez-vous depuis le menu OCS GE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Le service de connexion n'a pas donné de jeton.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Reconnectez-vous ; vérifiez l'identifiant de client dans les options.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source> Le serveur dit : « {message} »</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Le serveur ne vous reconnaît pas ou votre connexion a expiré.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Reconnectez-vous ; ce qui n'est pas parti reste dans la boîte d'envoi.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Votre compte n'a pas le droit de faire cela.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Voyez avec le gestionnaire du groupe.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Le serveur ne connaît pas cet objet ou cette adresse.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Synchronisez, puis vérifiez le groupe et l'adresse du serveur dans les options.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Le serveur refuse cette demande.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Corrigez ce qu'il indique et réessayez.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Le serveur demande d'attendre avant de continuer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Synchronisez de nouveau dans quelques minutes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Le serveur est en panne ou en maintenance (HTTP {status}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Réessayez plus tard ; rien n'est perdu.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Vérifiez l'adresse du serveur dans les options.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Réponse inattendue du serveur (HTTP {status}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/paging.py" />
            <source>La liste change sur le serveur pendant qu'on la lit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/paging.py" />
            <source>Rien n'est perdu : synchronisez de nouveau dans quelques minutes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/paging.py" />
            <source>Le serveur annonce {total} éléments et n'en donne aucun.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/paging.py" />
            <location filename="../ocsge_qgis_plugin/espaceco/session.py" />
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Opération annulée.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/paging.py" />
            <source>Le serveur devait répondre une liste et a répondu autre chose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/paging.py" />
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Réessayez ; si cela se répète, vérifiez l'adresse du serveur.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>Ce n'est pas un signalement.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>Le signalement n'a pas de numéro.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>Statut inconnu : « {status} »</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>auteur</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>valideur</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>commune</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>département</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>date d'ouverture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>date de mise à jour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>date de clôture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>La réponse n'a pas de numéro.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>Le signalement n'a pas de position lisible.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>Position hors du monde : {x} {y} (longitude et latitude attendues)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>croquis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>thème</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>attributs du thème</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>réponses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>une réponse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>pièces jointes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>une pièce jointe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>Le fichier {name} dépasse {size} Mo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>Réduisez-le ou joignez-en un autre.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>La réponse du serveur est illisible : {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>Synchronisez de nouveau ; si cela se répète, signalez-le à l'administrateur du serveur.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>La position du signalement n'est pas une longitude et une latitude.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>Placez-le de nouveau sur la carte.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/session.py" />
            <source>Adresse de téléchargement inconnue : {url}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/status_rows.py" />
            <source>Ligne {row} du tableau de suivi : « {value} » est illisible ({column}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/status_rows.py" />
            <source>Corrigez cette ligne sur l'Espace collaboratif, puis synchronisez.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/table_records.py" />
            <source>Le serveur décrit mal la table {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/table_records.py" />
            <source>Signalez-le au gestionnaire du groupe.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/table_records.py" />
            <source>La réponse du serveur à la transaction est illisible.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/table_records.py" />
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Synchronisez de nouveau : le serveur sera relu avant tout nouvel envoi.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Le groupe {community} n'a pas de couche « {name} ».</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Vérifiez le groupe et le nom de la table de suivi dans les options.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Le serveur devait répondre un numéro et a répondu autre chose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Réessayez ; si cela se répète, signalez-le à l'administrateur du serveur.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>La table {name} change pendant qu'on la lit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Le serveur n'a pas encore terminé la transaction.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Le serveur n'a pas répondu les lignes de la table {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>La réponse du serveur dépasse {size} Mo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Le certificat de {server} n'est pas reconnu.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Vérifiez l'adresse, la date de cette machine, et les certificats réglés dans QGIS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>{server} n'a pas répondu à temps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Rien n'est perdu : réessayez plus tard.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>{server} est injoignable.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Vérifiez le réseau, l'adresse du serveur et le proxy de QGIS. Rien n'est perdu.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Vérifiez l'adresse du serveur, puis que vous avez accepté les conditions d'utilisation sur son site.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Le serveur n'a pas répondu dans le format attendu (JSON).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/export_corrections.py" />
            <source>Ouvrez d'abord un département : les corrections sont les siennes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/export_corrections.py" />
            <source>Exporter les corrections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <source>N°</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Statut</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Thème</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Commune</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <source>Date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <source>Pris par</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <source>Commentaire</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/answer.py" />
            <source>La réponse contient encore des blancs […] à remplir.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/answer.py" />
            <source>La réponse est vide : le déclarant ne saura pas pourquoi.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/answer.py" />
            <source>Aucune correction n'est notée : la donnée ne changera pas.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/answer.py" />
            <source>Une correction ne change ni la couverture ni l'usage.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>%n pièce(s) jointe(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>Ouvrir</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>Enregistrer…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>Aucun programme de ce poste n'ouvre {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>Enregistrez la pièce jointe puis ouvrez-la avec le programme de votre choix.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>Enregistrer la pièce jointe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>La pièce jointe n'a pas pu être écrite dans {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>Choisissez un autre dossier.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Ma décision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Ce qui a changé sur le serveur</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Garder la mienne</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Envoyer ma décision sur le signalement tel qu'il est maintenant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Prendre la leur</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Abandonner ma décision ; ce qui est sur le serveur reste</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Réessayer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Remettre la décision dans la boîte d'envoi</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Abandonner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Retirer cette décision ; le signalement redevient à traiter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Le signalement a changé sur le serveur depuis votre décision. Rien n'a été envoyé.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Le serveur a refusé cette décision : {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>sans explication</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>décidé à {hour}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Statut : {status}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Aucune nouvelle réponse ; modifié le {date}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>(aucun code)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>Retirer cette correction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>Couverture corrigée</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>Usage corrigé</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>⚠ Couple {cover} × {use} inattendu dans la nomenclature : vérifiez-le.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Désigner le polygone sur la carte</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>Corriger ce millésime</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Motif</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Enregistrer la décision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Choisissez d'abord un signalement.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Enregistrer quand même</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Désigner le polygone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Compléter la réponse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Choisissez d'abord un verdict.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Annuler la décision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>statut rendu : {status}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>envoyé à {hour}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>une autre réponse est arrivée entre-temps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <source>Signalements OCS GE</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <source>Choisissez un signalement dans la liste ou sur la carte.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Signalement précédent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Signalement suivant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <source>Centrer la carte</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <source>Rechercher</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <source>{title} ({keys})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>(vide)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Rechercher dans les signalements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Numéro, commune, thème, commentaire…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Seulement dans la vue de la carte</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Choisir un signalement sur la carte</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Filtrer par statut, thème ou commune</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Effacer le filtre</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Annuler la dernière décision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Rédiger la réponse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Prendre en charge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Centrer la carte sur le signalement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Revenir à la liste</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Confirmer la réponse proposée</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Renvoyer à l'interprète</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>OCS GE : {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>pavé {key}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/list_view.py" />
            <source>Liste des signalements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/list_view.py" />
            <source>Colonnes selon la largeur</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Confirmer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Renvoyer…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Que faut-il revoir ? Entrée pour renvoyer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Message à l'interprète</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Renvoyer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>{person} propose : {answer} ({date})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>{person} a répondu le {date} sans verdict lisible : choisissez-en un ci-dessous.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Confirmer les %n</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Cette réponse ne dit pas quel verdict confirmer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/map_session.py" />
            <source>Cochez d'abord le millésime à corriger.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/map_session.py" />
            <source>Aucun polygone de l'OCS GE {vintages} à cet endroit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/map_session.py" />
            <source>Aucun signalement affiché à cet endroit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/permissions.py" />
            <source>Connectez-vous une première fois et choisissez votre groupe : une décision est signée.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/permissions.py" />
            <source>Votre rôle dans le groupe ne permet pas de répondre aux signalements.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/permissions.py" />
            <source>Ce signalement a été supprimé sur le serveur.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/permissions.py" />
            <source>Résolvez d'abord le conflit : gardez votre décision ou prenez la leur.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/permissions.py" />
            <source>Réessayez ou abandonnez d'abord la décision refusée.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/permissions.py" />
            <source>La décision est en cours d'envoi : elle ne peut plus être changée.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/permissions.py" />
            <source>Ce signalement est clos : « {status} ».</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/reply_editor.py" />
            <source>Réponse au déclarant</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>%n affiché(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>{count} à traiter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>{count} à envoyer</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>%n sélectionné(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Aucun département n'est ouvert. Ouvrez-en un pour voir ses signalements.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Ouvrir un département…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Lecture des signalements…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Aucun signalement n'a encore été reçu pour ce département. Synchronisez pour les recevoir.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Synchroniser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Aucun signalement dans « {queue} ».</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Voir tous les signalements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Aucun signalement de « {queue} » ne répond à ce filtre.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Partager entre interprètes…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Ouvrir ce lieu dans le Géoportail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Ouvrir ce lieu dans Remonter le temps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Ouvrir la page du signalement</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Copier %n numéro(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>N° {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>sans thème</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>par {person}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>pris par {person}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>supprimé sur le serveur</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>Parties illisibles laissées de côté : {parts}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>(sans commentaire)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/share_panel.py" />
            <source>Partager</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/share_panel.py" />
            <source>Annuler</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/share_panel.py" />
            <source>Partager %n signalement(s) par secteurs voisins, à parts égales, entre :</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/share_panel.py" />
            <source>La liste des membres n'est pas encore connue : connectez-vous au serveur.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/share_panel.py" />
            <location filename="../ocsge_qgis_plugin/workflow/assignment.py" />
            <source>Cochez au moins un interprète.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/share_panel.py" />
            <source>%n signalement(s) au plus pour chacun</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/thread_view.py" />
            <source>Réponse de {person}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/thread_view.py" />
            <source>%n réponse(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/thread_view.py" />
            <source>{text}, les {count} dernières affichées</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/triage_session.py" />
            <source>Aucune décision à annuler : toutes sont déjà parties.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/triage_session.py" />
            <source>Sans verdict lisible, à décider un par un : {numbers}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/triage_session.py" />
            <source>envoi à {hour}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/triage_session.py" />
            <source>part à la prochaine synchronisation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/triage_session.py" />
            <source>Aucun signalement à traiter dans cette sélection.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/triage_session.py" />
            <source>%n signalement(s) partagé(s) ; envoi à la prochaine synchronisation.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>Anonyme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>Compte n° {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>pour {assignee}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>{size} o</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>{size} Ko</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>{size} Mo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>{area} m²</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>{area} ha</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/widgets/class_picker.py" />
            <source>Couverture inchangée (RAS)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/widgets/class_picker.py" />
            <source>Usage inchangé (RAS)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/widgets/inline_message.py" />
            <source>Fermer ce message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/widgets/inline_message.py" />
            <source>Copier les détails</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/widgets/plain_text_view.py" />
            <source>Lire la suite ({count} caractères)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Des identifiants se répètent dans {layer} de {path} ({count} en trop).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Sans effet ici : les polygones sont reconnus par leur géométrie.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>{count} objets de {layer} ({path}) portent le millésime {value} au lieu de {year}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Vérifiez que le fichier est rangé dans le dossier de son millésime.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>{count} objets de {layer} ({path}) n'ont pas de valeur dans la colonne {column}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Ils s'affichent sans couleur ; signalez-les au producteur.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>La colonne {column} de {layer} ({path}) contient des codes plus détaillés que la nomenclature : {codes}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>La colonne {column} de {layer} ({path}) contient des codes inconnus : {codes}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Ils sont montrés sous la classe qui les contient.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Ils s'affichent comme « inconnus » ; signalez-les au producteur.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>La couche {layer} de {path} ne dit pas son système de coordonnées.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>Rangez-la dans un dossier au nom de la livraison (par exemple …_LAMB93_D040_2021-01-01).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>La couche {layer} de {path} ne nomme pas de système de coordonnées connu : EPSG:{epsg} est retenu.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>Vérifiez que la couche tombe au bon endroit sur la carte.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>La couche {layer} de {path} est en EPSG:{own}, alors que son nom ou son département annonce EPSG:{expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>Corrigez le nom du dossier ou le système de coordonnées du fichier, puis rouvrez le département.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>Les coordonnées de la couche {layer} de {path} ({x:.1f}, {y:.1f}…) ne sont pas en EPSG:{epsg}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>Le fichier est mal projeté ou son système de coordonnées est faux : demandez-en un autre exemplaire.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/folder_scan.py" />
            <source>La recherche dans {path} a été interrompue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <source>Le fichier {path} ne peut pas être lu.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <location filename="../ocsge_qgis_plugin/landcover/layer_probe.py" />
            <source>Vérifiez les droits d'accès, fermez les programmes qui l'utilisent, puis réessayez.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <source>Le fichier {path} est vide.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <source>Le fichier {path} n'est pas un GeoPackage.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <source>Le fichier {path} est incomplet : {size} octets sur {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <source>Copiez ou téléchargez-le de nouveau.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <source>La lecture de {path} a été interrompue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Le fichier {path} est verrouillé par un autre programme.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <source>Fermez le programme qui l'écrit, puis réessayez.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <source>Le fichier {path} est endommagé ou incomplet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_probe.py" />
            <source>Le fichier {path} ne peut pas être lu : {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_probe.py" />
            <source>La couche {layer} de {path} est vide.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_probe.py" />
            <source>Copiez ou téléchargez-la de nouveau.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_probe.py" />
            <source>Il manque la colonne {columns} dans la couche {layer} de {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_probe.py" />
            <source>Ce n'est pas le fichier tel que l'IGN le livre : reprenez celui de la livraison.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>OCS GE, état</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>OCS GE, différences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>CoSIA</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>Artificialisation, état</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>Artificialisation, évolution</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>Patch correctif</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <source>Il manque le fichier {name} à côté de {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <source>Copiez tous les fichiers du shapefile (.shp, .shx, .dbf, .prj, .cpg) ensemble.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <source>Le fichier {path} est illisible ou vide.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <source>Le fichier {path} n'est pas un shapefile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Choisir un département</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Se connecter…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Se déconnecter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Exporter les corrections…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Fermer le département</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Options…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/assignment.py" />
            <source>Personne n'est choisi pour recevoir ces signalements.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/outbox_pass.py" />
            <source>Aucune trace sur le serveur : sera renvoyé.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/push.py" />
            <source>Le signalement n'existe plus sur le serveur.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/push.py" />
            <source>{names} a répondu depuis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/push.py" />
            <source>Une réponse est arrivée depuis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/push.py" />
            <source>Le signalement a été clos depuis (« {status} »).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/push.py" />
            <source>Le signalement a été modifié depuis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/stages.py" />
            <source>La ligne du tableau de suivi n'existe plus sur le serveur.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/stages.py" />
            <source>L'étape a été changée depuis : « {stage} ».</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/stages.py" />
            <source>L'étape a été changée par quelqu'un d'autre.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/stages.py" />
            <source>Le serveur n'a pas appliqué la transaction.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/sync.py" />
            <source>Envoi des décisions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/sync.py" />
            <source>Réception des signalements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/sync.py" />
            <source>Envoi des étapes de production</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/sync.py" />
            <source>Réception du suivi national</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>Conflits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>Refusés</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>À confirmer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>Clos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>Tous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/validation.py" />
            <source>Le signalement n° {number} ne dit pas quel verdict confirmer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/validation.py" />
            <source>Choisissez un verdict dans la barre de décision.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/corrections.py" />
            <source>La correction du signalement {number} est en EPSG:{found}, l'espace de travail en EPSG:{ours}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/corrections.py" />
            <source>Choisissez le polygone dans une livraison de ce département.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Fermez l'autre fenêtre ou l'autre logiciel qui y écrit, puis recommencez ; rien n'est perdu.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Le disque est plein : {path} n'a pas pu être enregistré.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Libérez de la place, puis recommencez ; ce qui était enregistré est intact.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Le fichier {path} ne peut pas être écrit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Vérifiez les droits sur le dossier, la place et l'état du disque, ou choisissez un autre dossier.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>L'espace de travail {path} n'a pas pu être lu ou écrit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Recommencez ; si l'erreur revient, copiez les détails dans un signalement d'incident.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Le fichier {path} est abîmé, ou n'est pas un espace de travail de ce plugin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Renommez-le pour le garder, puis rouvrez le département : les signalements seront relus sur le serveur. Les copies de sauvegarde sont dans le même dossier.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>L'espace de travail {path} est fermé.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Rouvrez le département, puis recommencez.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_store.py" />
            <source>Le signalement {number} n'existe plus sur le serveur.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_store.py" />
            <source>Il n'y a rien à y répondre ; passez au suivant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_store.py" />
            <source>Le signalement {number} est déjà clos : « {status} ».</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_store.py" />
            <source>Passez au suivant ; s'il faut y revenir, écrivez au gestionnaire du groupe.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_store.py" />
            <source>Le signalement {number} appartient à un autre serveur ou à un autre groupe que {username}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_store.py" />
            <source>Connectez-vous au groupe de ce signalement, puis recommencez.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/disk.py" />
            <source>Le dossier {folder} est sur un partage réseau ({kind}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/disk.py" />
            <source>Choisissez un dossier d'un disque de ce poste : les verrous d'un partage réseau ne protègent pas l'espace de travail quand deux programmes y écrivent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/geometry.py" />
            <source>La géométrie d'une correction est tronquée.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/geometry.py" />
            <source>La géométrie d'une correction est suivie d'octets inattendus.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/geometry.py" />
            <source>La géométrie d'une correction est vide.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/geometry.py" />
            <source>Une correction porte sur un polygone, pas sur une autre géométrie.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/opening.py" />
            <source>Le dossier {folder} ne peut pas être créé ou écrit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/opening.py" />
            <source>Choisissez un dossier où vous avez le droit d'écrire, dans les options du plugin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/opening.py" />
            <source>Le fichier {path} est l'espace de travail du département {found}, pas du département {wanted}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/opening.py" />
            <source>Remettez chaque espace de travail dans son dossier OCSGE_&lt;code&gt;, ou choisissez un autre dossier.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/opening.py" />
            <source>Le fichier {path} a été écrit par une version plus récente du plugin (schéma {found} ; ici {ours}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/opening.py" />
            <source>Mettez le plugin à jour sur ce poste ; le fichier n'a pas été modifié.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/outbox.py" />
            <source>L'intention précédente est en cours d'envoi ou de vérification.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/outbox.py" />
            <source>Attendez la fin de la synchronisation, puis recommencez : le serveur l'a peut-être déjà reçue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/outbox.py" />
            <source>Cet envoi a été repris par une autre fenêtre.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/outbox.py" />
            <source>Rien n'a été modifié ici ; rechargez la liste pour voir où il en est.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/outbox.py" />
            <source>Cette intention n'est pas dans l'espace de travail.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/outbox.py" />
            <source>Rechargez la liste.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/report_store.py" />
            <source>Ce signalement n'est pas dans l'espace de travail.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/report_store.py" />
            <source>Rechargez la liste : il a disparu du serveur, ou vient d'un autre département.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
