<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
    <context>
        <name>OcsGe</name>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/carry_service.py" />
            <source>Imagerie pour les jours sans réseau</source>
            <translation>Imagerie pour les jours sans réseau</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/carry_service.py" />
            <source>Place prise par l'imagerie</source>
            <translation>Place prise par l'imagerie</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/carry_service.py" />
            <source>Imagerie vidée</source>
            <translation>Imagerie vidée</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Vous êtes connecté sous un autre compte : rien n'a été envoyé.</source>
            <translation>Vous êtes connecté sous un autre compte : rien n'a été envoyé.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Reconnectez-vous avec le compte qui a pris ces décisions, puis synchronisez.</source>
            <translation>Reconnectez-vous avec le compte qui a pris ces décisions, puis synchronisez.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Vous n'êtes pas connecté à l'Espace collaboratif.</source>
            <translation>Vous n'êtes pas connecté à l'Espace collaboratif.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Connectez-vous depuis le menu OCS GE.</source>
            <translation>Connectez-vous depuis le menu OCS GE.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Déconnexion</source>
            <translation>Déconnexion</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Lecture du compte</source>
            <translation>Lecture du compte</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Aucun identifiant de client OpenID Connect n'est réglé.</source>
            <translation>Aucun identifiant de client OpenID Connect n'est réglé.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Demandez-le à l'IGN et saisissez-le dans les options de l'extension.</source>
            <translation>Demandez-le à l'IGN et saisissez-le dans les options de l'extension.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection_check.py" />
            <source>Connecté : {name}.</source>
            <translation>Connecté : {name}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection_check.py" />
            <source>Le serveur et le service d'identification répondent. Appliquez, puis connectez-vous.</source>
            <translation>Le serveur et le service d'identification répondent. Appliquez, puis connectez-vous.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection_check.py" />
            <source>Le serveur répond.</source>
            <translation>Le serveur répond.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>elle n'a pas de nom d'utilisateur</source>
            <translation>elle n'a pas de nom d'utilisateur</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>elle n'a pas de mot de passe</source>
            <translation>elle n'a pas de mot de passe</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>Aucune configuration d'authentification n'est choisie.</source>
            <translation>Aucune configuration d'authentification n'est choisie.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>Choisissez-en une dans les options de l'extension.</source>
            <translation>Choisissez-en une dans les options de l'extension.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>L'authentification de QGIS est désactivée.</source>
            <translation>L'authentification de QGIS est désactivée.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>Voyez Préférences ▸ Options ▸ Authentification.</source>
            <translation>Voyez Préférences ▸ Options ▸ Authentification.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>La configuration d'authentification « {authcfg} » n'existe pas dans ce profil de QGIS.</source>
            <translation>La configuration d'authentification « {authcfg} » n'existe pas dans ce profil de QGIS.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>Choisissez-en une autre dans les options de l'extension.</source>
            <translation>Choisissez-en une autre dans les options de l'extension.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>La configuration d'authentification « {authcfg} » n'a pas pu être lue.</source>
            <translation>La configuration d'authentification « {authcfg} » n'a pas pu être lue.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>Recommencez, et donnez à QGIS son mot de passe principal.</source>
            <translation>Recommencez, et donnez à QGIS son mot de passe principal.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>elle est du type « {method} »</source>
            <translation>elle est du type « {method} »</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>La configuration d'authentification « {name} » ne convient pas : {reason}.</source>
            <translation>La configuration d'authentification « {name} » ne convient pas : {reason}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>Choisissez dans les options de l'extension une configuration du type « Basic », complète, ou complétez celle-ci.</source>
            <translation>Choisissez dans les options de l'extension une configuration du type « Basic », complète, ou complétez celle-ci.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Contours</source>
            <translation>Contours</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <location filename="../ocsge_qgis_plugin/bridge/prepared_layers.py" />
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Couverture</source>
            <translation>Couverture</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <location filename="../ocsge_qgis_plugin/bridge/prepared_layers.py" />
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Usage</source>
            <translation>Usage</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Zone construite</source>
            <translation>Zone construite</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Différences {older}–{newer}</source>
            <translation>Différences {older}–{newer}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Patch correctif {year}</source>
            <translation>Patch correctif {year}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <location filename="../ocsge_qgis_plugin/bridge/prepared_layers.py" />
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_rows.py" />
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>CoSIA {year}</source>
            <translation>CoSIA {year}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Image {year}</source>
            <translation>Image {year}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Il manque la colonne {column} dans la couche « {layer} ».</source>
            <translation>Il manque la colonne {column} dans la couche « {layer} ».</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Vérifiez que la livraison est complète : {path}</source>
            <translation>Vérifiez que la livraison est complète : {path}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <location filename="../ocsge_qgis_plugin/bridge/prepared_layers.py" />
            <source>Livraison</source>
            <translation>Livraison</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Édition</source>
            <translation>Édition</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Format livré</source>
            <translation>Format livré</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <location filename="../ocsge_qgis_plugin/bridge/prepared_layers.py" />
            <source>Empreinte</source>
            <translation>Empreinte</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <location filename="../ocsge_qgis_plugin/bridge/prepared_layers.py" />
            <source>Fichier lu</source>
            <translation>Fichier lu</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Couche livrée</source>
            <translation>Couche livrée</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Colonnes</source>
            <translation>Colonnes</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Objets</source>
            <translation>Objets</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Système de coordonnées</source>
            <translation>Système de coordonnées</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <location filename="../ocsge_qgis_plugin/bridge/prepared_layers.py" />
            <source>Avertissement</source>
            <translation>Avertissement</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Donnée de l'IGN telle que livrée ; l'extension OCS GE n'y écrit jamais.</source>
            <translation>Donnée de l'IGN telle que livrée ; l'extension OCS GE n'y écrit jamais.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>« {title} » existe en double : {second} n'est pas affiché, {first} l'est déjà.</source>
            <translation>« {title} » existe en double : {second} n'est pas affiché, {first} l'est déjà.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Ne gardez dans le dossier que l'édition à examiner.</source>
            <translation>Ne gardez dans le dossier que l'édition à examiner.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivery_search.py" />
            <location filename="../ocsge_qgis_plugin/bridge/map_upkeep.py" />
            <source>Recherche des livraisons de {departement}</source>
            <translation>Recherche des livraisons de {departement}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>Test de la connexion</source>
            <translation>Test de la connexion</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>Ouverture de {departement}</source>
            <translation>Ouverture de {departement}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>Ouverture annulée : rien n'a changé.</source>
            <translation>Ouverture annulée : rien n'a changé.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>Lecture des signalements</source>
            <translation>Lecture des signalements</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>On ne sait pas encore qui vous êtes.</source>
            <translation>On ne sait pas encore qui vous êtes.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>Connectez-vous une première fois et choisissez votre groupe dans les options.</source>
            <translation>Connectez-vous une première fois et choisissez votre groupe dans les options.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>Téléchargement de {name}</source>
            <translation>Téléchargement de {name}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>Export des corrections</source>
            <translation>Export des corrections</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>%n correction(s) écrite(s) dans {path}.</source>
            <translation>
                <numerusform>%n correction écrite dans {path}.</numerusform>
                <numerusform>%n corrections écrites dans {path}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/evidence_service.py" />
            <source>Indices des signalements</source>
            <translation>Indices des signalements</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>Orthophotos les plus récentes</source>
            <translation>Orthophotos les plus récentes</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>Orthophotos {year} – Géoplateforme</source>
            <translation>Orthophotos {year} – Géoplateforme</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>{title} {window} – Géoplateforme</source>
            <translation>{title} {window} – Géoplateforme</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>CoSIA {window} – Géoplateforme</source>
            <translation>CoSIA {window} – Géoplateforme</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>Registre parcellaire graphique {year}</source>
            <translation>Registre parcellaire graphique {year}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>BD TOPO – bâtiments</source>
            <translation>BD TOPO – bâtiments</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>Cadastre (Parcellaire Express)</source>
            <translation>Cadastre (Parcellaire Express)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>Photovoltaïque au sol {window}</source>
            <translation>Photovoltaïque au sol {window}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>Plan IGN</source>
            <translation>Plan IGN</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <source>{code} – {label} (code régional ou de regroupement)</source>
            <translation>{code} – {label} (code régional ou de regroupement)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <location filename="../ocsge_qgis_plugin/bridge/prepared_layers.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>Code inconnu</source>
            <translation>Code inconnu</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <location filename="../ocsge_qgis_plugin/bridge/prepared_layers.py" />
            <source>Classe inconnue</source>
            <translation>Classe inconnue</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <source>Bâtiments</source>
            <translation>Bâtiments</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <source>Couverture et usage changés</source>
            <translation>Couverture et usage changés</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <source>Couverture changée</source>
            <translation>Couverture changée</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <source>Usage changé</source>
            <translation>Usage changé</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <source>Sans changement lisible</source>
            <translation>Sans changement lisible</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_plans.py" />
            <source>Millésime {year}</source>
            <translation>Millésime {year}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_plans.py" />
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>Imagerie</source>
            <translation>Imagerie</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_plans.py" />
            <source>Références</source>
            <translation>Références</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_sources.py" />
            <location filename="../ocsge_qgis_plugin/landcover/overlay.py" />
            <location filename="../ocsge_qgis_plugin/landcover/polygons.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_burn.py" />
            <source>Le fichier {path} est introuvable.</source>
            <translation>Le fichier {path} est introuvable.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_sources.py" />
            <source>Remettez-le à sa place, ou rouvrez le département en indiquant le dossier des livraisons.</source>
            <translation>Remettez-le à sa place, ou rouvrez le département en indiquant le dossier des livraisons.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_sources.py" />
            <source>La couche « {layer} » du fichier {path} est illisible.</source>
            <translation>La couche « {layer} » du fichier {path} est illisible.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_sources.py" />
            <source>L'image {path} est illisible.</source>
            <translation>L'image {path} est illisible.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_sources.py" />
            <source>Le fichier est sans doute incomplet : copiez-le de nouveau.</source>
            <translation>Le fichier est sans doute incomplet : copiez-le de nouveau.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/locator.py" />
            <source>Codes cités par les signalements</source>
            <translation>Codes cités par les signalements</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/locator.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <source>Signalements OCS GE</source>
            <translation>Signalements OCS GE</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/locator.py" />
            <source>Par numéro, commune ou code de classe, dans le département ouvert</source>
            <translation>Par numéro, commune ou code de classe, dans le département ouvert</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/locator.py" />
            <source>Filtrer la liste sur « {text} »</source>
            <translation>Filtrer la liste sur « {text} »</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/locator.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>N° {number}</source>
            <translation>N° {number}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_listener.py" />
            <source>L'adresse de retour « {address} » n'est pas une adresse de ce poste.</source>
            <translation>L'adresse de retour « {address} » n'est pas une adresse de ce poste.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_listener.py" />
            <source>Donnez dans les options de l'extension une adresse telle que http://127.0.0.1:7070/authorization-code/callback.</source>
            <translation>Donnez dans les options de l'extension une adresse telle que http://127.0.0.1:7070/authorization-code/callback.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_listener.py" />
            <source>Le port {port} de ce poste est occupé par un autre programme.</source>
            <translation>Le port {port} de ce poste est occupé par un autre programme.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_listener.py" />
            <source>Impossible d'attendre la réponse du navigateur sur le port {port} de ce poste.</source>
            <translation>Impossible d'attendre la réponse du navigateur sur le port {port} de ce poste.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_listener.py" />
            <source>Fermez l'autre fenêtre de QGIS ou le programme qui attend une connexion, ou changez le port de l'adresse de retour dans les options de l'extension (0 : n'importe quel port libre).</source>
            <translation>Fermez l'autre fenêtre de QGIS ou le programme qui attend une connexion, ou changez le port de l'adresse de retour dans les options de l'extension (0 : n'importe quel port libre).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_listener.py" />
            <source>Cette page n'existe pas.</source>
            <translation>Cette page n'existe pas.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_listener.py" />
            <source>C'est reçu : revenez dans QGIS. Vous pouvez fermer cet onglet.</source>
            <translation>C'est reçu : revenez dans QGIS. Vous pouvez fermer cet onglet.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_login.py" />
            <source>Préparation de la connexion</source>
            <translation>Préparation de la connexion</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_login.py" />
            <source>Le navigateur ne s'est pas ouvert.</source>
            <translation>Le navigateur ne s'est pas ouvert.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_login.py" />
            <source>Choisissez un navigateur par défaut dans les réglages du système, puis recommencez.</source>
            <translation>Choisissez un navigateur par défaut dans les réglages du système, puis recommencez.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_login.py" />
            <source>Connexion à l'Espace collaboratif</source>
            <translation>Connexion à l'Espace collaboratif</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_login.py" />
            <source>Personne ne s'est connecté dans le navigateur à temps.</source>
            <translation>Personne ne s'est connecté dans le navigateur à temps.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_login.py" />
            <source>Recommencez la connexion depuis le menu OCS GE.</source>
            <translation>Recommencez la connexion depuis le menu OCS GE.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/official_service.py" />
            <source>Couches officielles : lecture autour des signalements, {done} sur {total}</source>
            <translation>Couches officielles : lecture autour des signalements, {done} sur {total}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/official_service.py" />
            <source>Couches officielles : la Géoplateforme est injoignable, nouvel essai plus tard</source>
            <translation>Couches officielles : la Géoplateforme est injoignable, nouvel essai plus tard</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/official_service.py" />
            <source>Couches officielles : la place réglée dans les options est pleine</source>
            <translation>Couches officielles : la place réglée dans les options est pleine</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/official_service.py" />
            <source>Couches officielles : la Géoplateforme répond mal, nouvel essai plus tard</source>
            <translation>Couches officielles : la Géoplateforme répond mal, nouvel essai plus tard</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/official_service.py" />
            <source>Couches officielles autour des signalements</source>
            <translation>Couches officielles autour des signalements</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/official_service.py" />
            <source>La Géoplateforme ne sert pas : {layers}.</source>
            <translation>La Géoplateforme ne sert pas : {layers}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/online_plans.py" />
            <source>{title} (hors ligne)</source>
            <translation>{title} (hors ligne)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/opening.py" />
            <source>Préparation de {name}</source>
            <translation>Préparation de {name}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/photo_cache.py" />
            <source>Ce fichier n'est pas une photo.</source>
            <translation>Ce fichier n'est pas une photo.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/photo_cache.py" />
            <source>Cette photo est endommagée.</source>
            <translation>Cette photo est endommagée.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/photo_cache.py" />
            <source>Photo trop grande pour être affichée : {width} × {height} pixels.</source>
            <translation>Photo trop grande pour être affichée : {width} × {height} pixels.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/photo_cache.py" />
            <source>Photo incomplète : la fin du fichier manque.</source>
            <translation>Photo incomplète : la fin du fichier manque.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/photo_service.py" />
            <source>Le dossier des photos ne peut pas être écrit.</source>
            <translation>Le dossier des photos ne peut pas être écrit.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/photo_service.py" />
            <source>Photo du signalement</source>
            <translation>Photo du signalement</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/places.py" />
            <source>cartes.gouv.fr</source>
            <translation>cartes.gouv.fr</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/places.py" />
            <source>Géoportail</source>
            <translation>Géoportail</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/places.py" />
            <source>Remonter le temps</source>
            <translation>Remonter le temps</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/prepared_layers.py" />
            <source>Image préparée par l'extension OCS GE à partir de la livraison, pour les petites échelles.</source>
            <translation>Image préparée par l'extension OCS GE à partir de la livraison, pour les petites échelles.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/prepared_upkeep.py" />
            <source>Préparation de l'affichage : {delivery}</source>
            <translation>Préparation de l'affichage : {delivery}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/provenance.py" />
            <source>Données de l'espace de travail, tenues par l'extension OCS GE. Lecture seule dans QGIS.</source>
            <translation>Données de l'espace de travail, tenues par l'extension OCS GE. Lecture seule dans QGIS.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/provenance.py" />
            <source>Fichier</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Conflit ou refus du serveur</source>
            <translation>Conflit ou refus du serveur</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Décidé, à envoyer</source>
            <translation>Décidé, à envoyer</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>À traiter</source>
            <translation>À traiter</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Accepté</source>
            <translation>Accepté</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Rejeté</source>
            <translation>Rejeté</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Essai ou statut inconnu</source>
            <translation>Essai ou statut inconnu</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Correction acceptée, envoyée</source>
            <translation>Correction acceptée, envoyée</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Correction décidée, à envoyer</source>
            <translation>Correction décidée, à envoyer</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/settings.py" />
            <source>« Pris en compte » tout de suite</source>
            <translation>« Pris en compte » tout de suite</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/settings.py" />
            <source>« En attente de saisie » jusqu'à l'intégration</source>
            <translation>« En attente de saisie » jusqu'à l'intégration</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/several_decisions.py" />
            <source>Enregistrement des décisions</source>
            <translation>Enregistrement des décisions</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/several_decisions.py" />
            <source>Annulation de décisions</source>
            <translation>Annulation de décisions</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/several_decisions.py" />
            <source>Rétablissement de décisions</source>
            <translation>Rétablissement de décisions</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/sync_service.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/page.py" />
            <source>Connexion</source>
            <translation>Connexion</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/sync_service.py" />
            <source>Synchronisation OCS GE</source>
            <translation>Synchronisation OCS GE</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/tasks.py" />
            <source>Une erreur imprévue a interrompu « {work} ».</source>
            <translation>Une erreur imprévue a interrompu « {work} ».</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/tasks.py" />
            <source>Copiez les détails et transmettez-les à l'équipe de l'extension.</source>
            <translation>Copiez les détails et transmettez-les à l'équipe de l'extension.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/tasks.py" />
            <source>« {work} » a été annulé.</source>
            <translation>« {work} » a été annulé.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/page.py" />
            <source>Signalements</source>
            <translation>Signalements</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Corrections</source>
            <translation>Corrections</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Croquis</source>
            <translation>Croquis</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Croquis : points</source>
            <translation>Croquis : points</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Croquis : lignes</source>
            <translation>Croquis : lignes</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Croquis : surfaces</source>
            <translation>Croquis : surfaces</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Signalements de l'Espace collaboratif</source>
            <translation>Signalements de l'Espace collaboratif</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Croquis des signalements</source>
            <translation>Croquis des signalements</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Corrections des signalements acceptés</source>
            <translation>Corrections des signalements acceptés</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <source>DREAL</source>
            <translation>DREAL</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <source>DDT(M)</source>
            <translation>DDT(M)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <source>Département</source>
            <translation>Département</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <source>Intercommunalité</source>
            <translation>Intercommunalité</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <source>Parc naturel</source>
            <translation>Parc naturel</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <source>Agence d’urbanisme</source>
            <translation>Agence d’urbanisme</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Commune</source>
            <translation>Commune</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <source>Autre organisme</source>
            <translation>Autre organisme</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <source>Organisme inconnu</source>
            <translation>Organisme inconnu</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <source>Il manque les colonnes {columns} dans votre table des organismes.</source>
            <translation>Il manque les colonnes {columns} dans votre table des organismes.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <source>Votre table des organismes est illisible.</source>
            <translation>Votre table des organismes est illisible.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <source>La ligne {row} de votre table des organismes est incomprise.</source>
            <translation>La ligne {row} de votre table des organismes est incomprise.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <source>Chaque ligne dit type;compte;domaine ; les types sont {kinds}.</source>
            <translation>Chaque ligne dit type;compte;domaine ; les types sont {kinds}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>À envoyer</source>
            <translation>À envoyer</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Envoi en cours</source>
            <translation>Envoi en cours</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>À vérifier</source>
            <translation>À vérifier</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Confirmé</source>
            <translation>Confirmé</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Conflit</source>
            <translation>Conflit</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Refusé</source>
            <translation>Refusé</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Annulé</source>
            <translation>Annulé</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Un envoi à l'état « {current} » ne peut pas passer à « {wanted} ».</source>
            <translation>Un envoi à l'état « {current} » ne peut pas passer à « {wanted} ».</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Rechargez la liste : il a sans doute été traité dans une autre fenêtre.</source>
            <translation>Rechargez la liste : il a sans doute été traité dans une autre fenêtre.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/production.py" />
            <source>On ne passe pas de « {current} » à « {wanted} ».</source>
            <translation>On ne passe pas de « {current} » à « {wanted} ».</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/production.py" />
            <source>Étapes possibles : {stages}.</source>
            <translation>Étapes possibles : {stages}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/production.py" />
            <source>Un millésime programmé a besoin d'un trimestre.</source>
            <translation>Un millésime programmé a besoin d'un trimestre.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/production.py" />
            <source>Donnez-le sous la forme 2027-T1.</source>
            <translation>Donnez-le sous la forme 2027-T1.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/production.py" />
            <source>Une recette refusée a besoin d'un motif et d'une nouvelle date.</source>
            <translation>Une recette refusée a besoin d'un motif et d'une nouvelle date.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/production.py" />
            <source>Renseignez les deux avant d'enregistrer.</source>
            <translation>Renseignez les deux avant d'enregistrer.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/quantities.py" />
            <source>{area} m²</source>
            <translation>{area} m²</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/quantities.py" />
            <source>{area} ha</source>
            <translation>{area} ha</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/quantities.py" />
            <source>{share} %</source>
            <translation>{share} %</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/sketches.py" />
            <source>Le croquis n'est pas un texte JSON.</source>
            <translation>Le croquis n'est pas un texte JSON.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/sketches.py" />
            <source>Le croquis n'a pas la forme attendue (liste d'objets).</source>
            <translation>Le croquis n'a pas la forme attendue (liste d'objets).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/suggestions.py" />
            <source>À prendre en compte</source>
            <translation>À prendre en compte</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/suggestions.py" />
            <source>Déjà juste</source>
            <translation>Déjà juste</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/suggestions.py" />
            <source>Hors spécifications</source>
            <translation>Hors spécifications</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/suggestions.py" />
            <source>Non pertinent</source>
            <translation>Non pertinent</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/suggestions.py" />
            <source>Sans avis</source>
            <translation>Sans avis</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/tables.py" />
            <source>La ligne {row} de la table {path} a une cellule de trop.</source>
            <translation>La ligne {row} de la table {path} a une cellule de trop.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/tables.py" />
            <location filename="../ocsge_qgis_plugin/workflow/relevance.py" />
            <source>Réinstallez l'extension ou rétablissez ce fichier.</source>
            <translation>Réinstallez l'extension ou rétablissez ce fichier.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/tables.py" />
            <source>La table {path} est illisible.</source>
            <translation>La table {path} est illisible.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/tables.py" />
            <source>Il manque les colonnes {columns} dans la table {path}.</source>
            <translation>Il manque les colonnes {columns} dans la table {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/account.py" />
            <source>Le serveur n'a rien indiqué sur votre compte.</source>
            <translation>Le serveur n'a rien indiqué sur votre compte.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/account.py" />
            <source>Ouvrez le site de l'Espace collaboratif et acceptez les conditions d'utilisation.</source>
            <translation>Ouvrez le site de l'Espace collaboratif et acceptez les conditions d'utilisation.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Cette réponse de connexion n'est pas celle qui était attendue.</source>
            <translation>Cette réponse de connexion n'est pas celle qui était attendue.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Fermez l'onglet et recommencez la connexion.</source>
            <translation>Fermez l'onglet et recommencez la connexion.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>La connexion a été refusée.</source>
            <translation>La connexion a été refusée.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Recommencez, et acceptez l'accès demandé.</source>
            <translation>Recommencez, et acceptez l'accès demandé.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>{url} ne décrit pas le service d'identification attendu.</source>
            <translation>{url} ne décrit pas le service d'identification attendu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Vérifiez l'adresse du service d'identification dans les options.</source>
            <translation>Vérifiez l'adresse du service d'identification dans les options.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Le service d'identification refuse l'accès : {reason}</source>
            <translation>Le service d'identification refuse l'accès : {reason}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Reconnectez-vous depuis le menu OCS GE.</source>
            <translation>Reconnectez-vous depuis le menu OCS GE.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Le service d'identification n'a pas donné de jeton.</source>
            <translation>Le service d'identification n'a pas donné de jeton.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Reconnectez-vous ; vérifiez l'identifiant de client dans les options.</source>
            <translation>Reconnectez-vous ; vérifiez l'identifiant de client dans les options.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source> Le serveur dit : « {message} »</source>
            <translation> Le serveur dit : « {message} »</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>{server} ne vous reconnaît pas, ou votre connexion a expiré.</source>
            <translation>{server} ne vous reconnaît pas, ou votre connexion a expiré.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Reconnectez-vous ; ce qui n'est pas parti reste dans la boîte d'envoi.</source>
            <translation>Reconnectez-vous ; ce qui n'est pas parti reste dans la boîte d'envoi.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>{server} : votre compte n'a pas le droit de faire cela.</source>
            <translation>{server} : votre compte n'a pas le droit de faire cela.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Voyez avec le gestionnaire du groupe.</source>
            <translation>Voyez avec le gestionnaire du groupe.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>{server} ne connaît pas cet objet ou cette adresse.</source>
            <translation>{server} ne connaît pas cet objet ou cette adresse.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Synchronisez, puis vérifiez le groupe et l'adresse du serveur dans les options.</source>
            <translation>Synchronisez, puis vérifiez le groupe et l'adresse du serveur dans les options.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>{server} refuse cette demande.</source>
            <translation>{server} refuse cette demande.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Corrigez ce qu'il indique et réessayez.</source>
            <translation>Corrigez ce qu'il indique et réessayez.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>{server} reçoit trop de requêtes et demande d'attendre.</source>
            <translation>{server} reçoit trop de requêtes et demande d'attendre.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Synchronisez de nouveau dans %n minute(s) ; ce qui n'est pas parti reste dans la boîte d'envoi.</source>
            <translation>
                <numerusform>Synchronisez de nouveau dans %n minute ; ce qui n'est pas parti reste dans la boîte d'envoi.</numerusform>
                <numerusform>Synchronisez de nouveau dans %n minutes ; ce qui n'est pas parti reste dans la boîte d'envoi.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>{server} est en panne ou en maintenance (HTTP {status}).</source>
            <translation>{server} est en panne ou en maintenance (HTTP {status}).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Réessayez plus tard ; rien n'est perdu.</source>
            <translation>Réessayez plus tard ; rien n'est perdu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Vérifiez l'adresse du serveur dans les options.</source>
            <translation>Vérifiez l'adresse du serveur dans les options.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Réponse inattendue de {server} (HTTP {status}).</source>
            <translation>Réponse inattendue de {server} (HTTP {status}).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/paging.py" />
            <source>La liste change sur le serveur pendant qu'on la lit.</source>
            <translation>La liste change sur le serveur pendant qu'on la lit.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/paging.py" />
            <source>Rien n'est perdu : synchronisez de nouveau dans quelques minutes.</source>
            <translation>Rien n'est perdu : synchronisez de nouveau dans quelques minutes.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/paging.py" />
            <source>Le serveur annonce {total} éléments et n'en donne aucun.</source>
            <translation>Le serveur annonce {total} éléments et n'en donne aucun.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/paging.py" />
            <location filename="../ocsge_qgis_plugin/espaceco/session.py" />
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Opération annulée.</source>
            <translation>Opération annulée.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/paging.py" />
            <source>Le serveur devait renvoyer une liste et a renvoyé autre chose.</source>
            <translation>Le serveur devait renvoyer une liste et a renvoyé autre chose.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/paging.py" />
            <source>Réessayez ; si cela se répète, vérifiez l'adresse du serveur.</source>
            <translation>Réessayez ; si cela se répète, vérifiez l'adresse du serveur.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>Ce n'est pas un signalement.</source>
            <translation>Ce n'est pas un signalement.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>Le signalement n'a pas de numéro.</source>
            <translation>Le signalement n'a pas de numéro.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>Statut inconnu : « {status} »</source>
            <translation>Statut inconnu : « {status} »</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>auteur</source>
            <translation>auteur</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>valideur</source>
            <translation>valideur</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>commune</source>
            <translation>commune</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>département</source>
            <translation>département</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>date d'ouverture</source>
            <translation>date d'ouverture</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>date de mise à jour</source>
            <translation>date de mise à jour</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>date de clôture</source>
            <translation>date de clôture</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>croquis</source>
            <translation>croquis</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>thème</source>
            <translation>thème</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>attributs du thème</source>
            <translation>attributs du thème</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>une réponse</source>
            <translation>une réponse</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>réponses</source>
            <translation>réponses</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>une pièce jointe</source>
            <translation>une pièce jointe</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>pièces jointes</source>
            <translation>pièces jointes</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>La réponse n'a pas de numéro.</source>
            <translation>La réponse n'a pas de numéro.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>Le signalement n'a pas de position lisible.</source>
            <translation>Le signalement n'a pas de position lisible.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>Position hors du monde : {x} {y} (longitude et latitude attendues)</source>
            <translation>Position hors du monde : {x} {y} (longitude et latitude attendues)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>Le fichier {name} dépasse {size} Mo.</source>
            <translation>Le fichier {name} dépasse {size} Mo.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>Réduisez-le ou joignez-en un autre.</source>
            <translation>Réduisez-le ou joignez-en un autre.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>La pièce jointe {name} n'a pas pu être enregistrée dans {folder}.</source>
            <translation>La pièce jointe {name} n'a pas pu être enregistrée dans {folder}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>Vérifiez la place et les droits sur ce disque, puis rouvrez-la.</source>
            <translation>Vérifiez la place et les droits sur ce disque, puis rouvrez-la.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>La réponse du serveur est illisible : {reason}</source>
            <translation>La réponse du serveur est illisible : {reason}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>Synchronisez de nouveau ; si cela se répète, signalez-le à l'administrateur du serveur.</source>
            <translation>Synchronisez de nouveau ; si cela se répète, signalez-le à l'administrateur du serveur.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>La position du signalement n'est pas une longitude et une latitude.</source>
            <translation>La position du signalement n'est pas une longitude et une latitude.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>Placez-le de nouveau sur la carte.</source>
            <translation>Placez-le de nouveau sur la carte.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/session.py" />
            <source>Adresse de téléchargement inconnue : {url}</source>
            <translation>Adresse de téléchargement inconnue : {url}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/session.py" />
            <source>Demandez la pièce jointe à la personne qui l'a envoyée.</source>
            <translation>Demandez la pièce jointe à la personne qui l'a envoyée.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/status_rows.py" />
            <source>Ligne {row} du tableau de suivi : « {value} » est illisible ({column}).</source>
            <translation>Ligne {row} du tableau de suivi : « {value} » est illisible ({column}).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/status_rows.py" />
            <source>Corrigez cette ligne sur l'Espace collaboratif, puis synchronisez.</source>
            <translation>Corrigez cette ligne sur l'Espace collaboratif, puis synchronisez.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/table_records.py" />
            <source>Le serveur décrit mal la table {path}.</source>
            <translation>Le serveur décrit mal la table {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/table_records.py" />
            <source>Signalez-le au gestionnaire du groupe.</source>
            <translation>Signalez-le au gestionnaire du groupe.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/table_records.py" />
            <source>La réponse du serveur à la transaction est illisible.</source>
            <translation>La réponse du serveur à la transaction est illisible.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/table_records.py" />
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Synchronisez de nouveau : le serveur sera relu avant tout nouvel envoi.</source>
            <translation>Synchronisez de nouveau : le serveur sera relu avant tout nouvel envoi.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Le groupe {community} n'a pas de couche « {name} ».</source>
            <translation>Le groupe {community} n'a pas de couche « {name} ».</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Vérifiez le groupe et le nom de la table de suivi dans les options.</source>
            <translation>Vérifiez le groupe et le nom de la table de suivi dans les options.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Le serveur devait renvoyer un numéro et a renvoyé autre chose.</source>
            <translation>Le serveur devait renvoyer un numéro et a renvoyé autre chose.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Réessayez ; si cela se répète, signalez-le à l'administrateur du serveur.</source>
            <translation>Réessayez ; si cela se répète, signalez-le à l'administrateur du serveur.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>La table {name} change pendant qu'on la lit.</source>
            <translation>La table {name} change pendant qu'on la lit.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Synchronisez de nouveau dans quelques minutes.</source>
            <translation>Synchronisez de nouveau dans quelques minutes.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Le serveur n'a pas encore terminé la transaction.</source>
            <translation>Le serveur n'a pas encore terminé la transaction.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Le serveur n'a pas renvoyé les lignes de la table {name}.</source>
            <translation>Le serveur n'a pas renvoyé les lignes de la table {name}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>La réponse de {server} dépasse {size} Mo.</source>
            <translation>La réponse de {server} dépasse {size} Mo.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Le certificat de {server} n'est pas reconnu.</source>
            <translation>Le certificat de {server} n'est pas reconnu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Vérifiez l'adresse, la date de ce poste, et les certificats réglés dans QGIS.</source>
            <translation>Vérifiez l'adresse, la date de ce poste, et les certificats réglés dans QGIS.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>{server} n'a pas répondu à temps.</source>
            <translation>{server} n'a pas répondu à temps.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Rien n'est perdu : réessayez plus tard.</source>
            <translation>Rien n'est perdu : réessayez plus tard.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>{server} est injoignable.</source>
            <translation>{server} est injoignable.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Vérifiez le réseau, l'adresse du serveur et le proxy de QGIS. Rien n'est perdu.</source>
            <translation>Vérifiez le réseau, l'adresse du serveur et le proxy de QGIS. Rien n'est perdu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>La réponse de {server} est coupée ou illisible.</source>
            <translation>La réponse de {server} est coupée ou illisible.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Réessayez ; si cela se répète, vérifiez l'adresse du serveur. Rien n'est perdu.</source>
            <translation>Réessayez ; si cela se répète, vérifiez l'adresse du serveur. Rien n'est perdu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>{server} a envoyé une page (HTML ou XML) au lieu de données.</source>
            <translation>{server} a envoyé une page (HTML ou XML) au lieu de données.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Vérifiez l'adresse du serveur, que le réseau (proxy, portail) ne demande pas de s'identifier, et que vous avez accepté les conditions d'utilisation sur le site. Rien n'est perdu.</source>
            <translation>Vérifiez l'adresse du serveur, que le réseau (proxy, portail) ne demande pas de s'identifier, et que vous avez accepté les conditions d'utilisation sur le site. Rien n'est perdu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/details_dialog.py" />
            <source>Détails de l'erreur</source>
            <translation>Détails de l'erreur</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/details_dialog.py" />
            <source>Aucun détail technique.</source>
            <translation>Aucun détail technique.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/details_dialog.py" />
            <source>Détails techniques</source>
            <translation>Détails techniques</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/details_dialog.py" />
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Fermer</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/details_dialog.py" />
            <source>Copier</source>
            <translation>Copier</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/error_bar.py" />
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Se connecter</source>
            <translation>Se connecter</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/error_bar.py" />
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Options…</source>
            <translation>Options…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/error_bar.py" />
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>Détails</source>
            <translation>Détails</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/errors/error_bar.py" />
            <source>%n décision(s) en conflit : quelqu'un a répondu entre-temps.</source>
            <translation>
                <numerusform>%n décision en conflit : quelqu'un a répondu entre-temps.</numerusform>
                <numerusform>%n décisions en conflit : quelqu'un a répondu entre-temps.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/error_bar.py" />
            <source>Rien n'est perdu ; choisissez dans la file « Conflits » ou dans le suivi de production.</source>
            <translation>Rien n'est perdu ; choisissez dans la file « Conflits » ou dans le suivi de production.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/requirement_notice.py" />
            <source>Copier la commande</source>
            <translation>Copier la commande</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/requirement_notice.py" />
            <source>Commande copiée</source>
            <translation>Commande copiée</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/requirements.py" />
            <source>Extension non chargée : shapely 2 n'est pas installé.</source>
            <translation>Extension non chargée : shapely 2 n'est pas installé.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/requirements.py" />
            <source>Extension non chargée : shapely {version} est trop ancien.</source>
            <translation>Extension non chargée : shapely {version} est trop ancien.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/requirements.py" />
            <source>Ouvrez « OSGeo4W Shell » (menu Démarrer, dossier QGIS), tapez {command}, puis relancez QGIS.</source>
            <translation>Ouvrez « OSGeo4W Shell » (menu Démarrer, dossier QGIS), tapez {command}, puis relancez QGIS.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/requirements.py" />
            <source>Ouvrez le Terminal, tapez {command}, puis relancez QGIS.</source>
            <translation>Ouvrez le Terminal, tapez {command}, puis relancez QGIS.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/requirements.py" />
            <source>Dans un terminal, tapez {command}, puis relancez QGIS.</source>
            <translation>Dans un terminal, tapez {command}, puis relancez QGIS.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/evidence/line_row.py" />
            <source>Aller à ce signalement</source>
            <translation>Aller à ce signalement</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/evidence/panel.py" />
            <source>Indices</source>
            <translation>Indices</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/evidence/panel.py" />
            <source>Décider les %n semblable(s) ensemble…</source>
            <translation>
                <numerusform>Décider les %n semblable ensemble…</numerusform>
                <numerusform>Décider les %n semblables ensemble…</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/evidence/suggestion_view.py" />
            <source>Avis du plugin</source>
            <translation>Avis du plugin</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/evidence/suggestion_view.py" />
            <source>Montrer ou cacher ce que le plugin répondrait ; il ne décide jamais</source>
            <translation>Montrer ou cacher ce que le plugin répondrait ; il ne décide jamais</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/evidence/suggestion_view.py" />
            <source>{outcome} · {share} de chances d'être pris en compte</source>
            <translation>{outcome} · {share} de chances d'être pris en compte</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/evidence/suggestion_view.py" />
            <source>Tiré au sort pour vérifier les avis : regardez-le sans en tenir compte.</source>
            <translation>Tiré au sort pour vérifier les avis : regardez-le sans en tenir compte.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/evidence/suggestion_view.py" />
            <source>Sur {count} avis passés entre {start} et {end}, {share} ont été pris en compte ({low} à {high})</source>
            <translation>Sur {count} avis passés entre {start} et {end}, {share} ont été pris en compte ({low} à {high})</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/evidence/suggestion_view.py" />
            <source>Pas encore de décisions pour dire ce que vaut cet avis</source>
            <translation>Pas encore de décisions pour dire ce que vaut cet avis</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/export_corrections.py" />
            <source>Ouvrez d'abord un département : les corrections sont les siennes.</source>
            <translation>Ouvrez d'abord un département : les corrections sont les siennes.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/export_corrections.py" />
            <source>Exporter les corrections</source>
            <translation>Exporter les corrections</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/linked_views/pane.py" />
            <source>Ce que montre la vue {number}</source>
            <translation>Ce que montre la vue {number}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/linked_views/subjects.py" />
            <source>Photo {vintage}</source>
            <translation>Photo {vintage}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/linked_views/subjects.py" />
            <source>Couverture {vintage}</source>
            <translation>Couverture {vintage}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/linked_views/subjects.py" />
            <source>Usage {vintage}</source>
            <translation>Usage {vintage}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/linked_views/subjects.py" />
            <source>CoSIA {vintage}</source>
            <translation>CoSIA {vintage}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/linked_views/window.py" />
            <source>Vues liées OCS GE</source>
            <translation>Vues liées OCS GE</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/linked_views/window.py" />
            <source>Ouvrez un département pour comparer ses millésimes.</source>
            <translation>Ouvrez un département pour comparer ses millésimes.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/linked_views/window.py" />
            <source>{count} vues</source>
            <translation>{count} vues</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/linked_views/window.py" />
            <source>Plein écran</source>
            <translation>Plein écran</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_model.py" />
            <source>N°</source>
            <translation>N°</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Statut</source>
            <translation>Statut</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Thème</source>
            <translation>Thème</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <source>Pris par</source>
            <translation>Pris par</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <source>Commentaire</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_list_model.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>reporté au {day}</source>
            <translation>reporté au {day}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_list_model.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>avis demandé à {colleague} par {person}</source>
            <translation>avis demandé à {colleague} par {person}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_rows.py" />
            <source>OCS GE {vintage}</source>
            <translation>OCS GE {vintage}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_rows.py" />
            <source>inconnue</source>
            <translation>inconnue</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_rows.py" />
            <source>occupation du sol</source>
            <translation>occupation du sol</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_rows.py" />
            <source>zone construite</source>
            <translation>zone construite</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_rows.py" />
            <source>%n dalle(s)</source>
            <translation>
                <numerusform>%n dalle</numerusform>
                <numerusform>%n dalles</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_rows.py" />
            <source>Différences {older} → {newer}</source>
            <translation>Différences {older} → {newer}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Page de l'OCS GE</source>
            <translation>Page de l'OCS GE</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Décompresser les archives</source>
            <translation>Décompresser les archives</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Une fois, dans le dossier de travail ; les archives restent où elles sont</source>
            <translation>Une fois, dans le dossier de travail ; les archives restent où elles sont</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Sur ce disque pour {departement}</source>
            <translation>Sur ce disque pour {departement}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Rien sur ce disque pour {departement}</source>
            <translation>Rien sur ce disque pour {departement}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Téléchargez les livraisons sur la Géoplateforme ({page}, zone {zone}), décompressez-les dans le dossier ci-dessus, puis relancez la recherche. Vous pouvez aussi ouvrir le département sans elles : signalements et couches en ligne seront là.</source>
            <translation>Téléchargez les livraisons sur la Géoplateforme ({page}, zone {zone}), décompressez-les dans le dossier ci-dessus, puis relancez la recherche. Vous pouvez aussi ouvrir le département sans elles : signalements et couches en ligne seront là.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Livraisons trouvées</source>
            <translation>Livraisons trouvées</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Donnée</source>
            <translation>Donnée</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Contenu</source>
            <translation>Contenu</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Taille</source>
            <translation>Taille</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Projection</source>
            <translation>Projection</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>non trouvé</source>
            <translation>non trouvé</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Remarques sur les livraisons</source>
            <translation>Remarques sur les livraisons</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>et %n autre(s) remarque(s)</source>
            <translation>
                <numerusform>et %n autre remarque</numerusform>
                <numerusform>et %n autres remarques</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>ligne {row}</source>
            <translation>ligne {row}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/departement_picker.py" />
            <source>Département, par son code ou son nom</source>
            <translation>Département, par son code ou son nom</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/departement_picker.py" />
            <source>40 ou Landes</source>
            <translation>40 ou Landes</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/departement_picker.py" />
            <source>Départements</source>
            <translation>Départements</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/departement_picker.py" />
            <source>Ouvert récemment</source>
            <translation>Ouvert récemment</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Ouvrir un département</source>
            <translation>Ouvrir un département</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Ouverture de {departement}…</source>
            <translation>Ouverture de {departement}…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Aucun département ne correspond.</source>
            <translation>Aucun département ne correspond.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Tapez le code ou le nom d'un département, puis Entrée pour l'ouvrir.</source>
            <translation>Tapez le code ou le nom d'un département, puis Entrée pour l'ouvrir.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Recherche arrêtée.</source>
            <translation>Recherche arrêtée.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Dossier des livraisons</source>
            <translation>Dossier des livraisons</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Recherche des livraisons…</source>
            <translation>Recherche des livraisons…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Ouverture après la recherche…</source>
            <translation>Ouverture après la recherche…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Ouvrir {departement}</source>
            <translation>Ouvrir {departement}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>Ouvrir</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Dossier des livraisons de l'IGN (facultatif)</source>
            <translation>Dossier des livraisons de l'IGN (facultatif)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/fields.py" />
            <source>Parcourir…</source>
            <translation>Parcourir…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/fields.py" />
            <source>Parcourir : {title}</source>
            <translation>Parcourir : {title}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Chercher de nouveau dans ce dossier</source>
            <translation>Chercher de nouveau dans ce dossier</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Avancement</source>
            <translation>Avancement</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>Arrêter</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>Premiers pas</source>
            <translation>Premiers pas</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>fait</source>
            <translation>fait</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>à faire</source>
            <translation>à faire</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>Après l'étape 1. {hint}</source>
            <translation>Après l'étape 1. {hint}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>1. Serveur et groupe</source>
            <translation>1. Serveur et groupe</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>L'adresse de l'Espace collaboratif, l'identification que l'IGN vous a donnée, votre groupe.</source>
            <translation>L'adresse de l'Espace collaboratif, l'identification que l'IGN vous a donnée, votre groupe.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>2. Connexion</source>
            <translation>2. Connexion</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>Une seule fois suffit : ensuite, on travaille aussi sans réseau.</source>
            <translation>Une seule fois suffit : ensuite, on travaille aussi sans réseau.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>3. Livraisons</source>
            <translation>3. Livraisons</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>Le dossier où sont décompressées les livraisons OCS GE et CoSIA. Facultatif.</source>
            <translation>Le dossier où sont décompressées les livraisons OCS GE et CoSIA. Facultatif.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>Choisir le dossier…</source>
            <translation>Choisir le dossier…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/search_session.py" />
            <source>La recherche a été interrompue.</source>
            <translation>La recherche a été interrompue.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/official_fields.py" />
            <source> Mo</source>
            <translation> Mo</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <source>aucune</source>
            <translation>aucune</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <source>L'imagerie des millésimes et le plan autour des signalements à traiter sont gardés d'avance sur ce poste, les plus proches de leur tour d'abord. Sans réseau, ils s'affichent d'eux-mêmes.</source>
            <translation>L'imagerie des millésimes et le plan autour des signalements à traiter sont gardés d'avance sur ce poste, les plus proches de leur tour d'abord. Sans réseau, ils s'affichent d'eux-mêmes.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <source>Vider</source>
            <translation>Vider</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <source>Vider l'imagerie gardée d'avance</source>
            <translation>Vider l'imagerie gardée d'avance</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <source>Effacer l'imagerie gardée d'avance de tous les départements ; elle reviendra</source>
            <translation>Effacer l'imagerie gardée d'avance de tous les départements ; elle reviendra</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/official_fields.py" />
            <source>Place au plus</source>
            <translation>Place au plus</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <source>Place prise : …</source>
            <translation>Place prise : …</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <source>Place prise : {size} Mo</source>
            <translation>Place prise : {size} Mo</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/official_fields.py" />
            <source>Demande les couches de la Géoplateforme, ci-dessus</source>
            <translation>Demande les couches de la Géoplateforme, ci-dessus</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Cette adresse est mal formée.</source>
            <translation>Cette adresse est mal formée.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Une adresse commence par https:// et nomme un serveur.</source>
            <translation>Une adresse commence par https:// et nomme un serveur.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Pas de mot de passe dans l'adresse : choisissez une configuration d'authentification.</source>
            <translation>Pas de mot de passe dans l'adresse : choisissez une configuration d'authentification.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>L'adresse s'arrête avant « ? » et « # ».</source>
            <translation>L'adresse s'arrête avant « ? » et « # ».</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Sans https, ce que vous envoyez peut être lu en chemin.</source>
            <translation>Sans https, ce que vous envoyez peut être lu en chemin.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Le navigateur doit revenir sur ce poste : http://127.0.0.1:7070/…</source>
            <translation>Le navigateur doit revenir sur ce poste : http://127.0.0.1:7070/…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Donnez le chemin entier du dossier.</source>
            <translation>Donnez le chemin entier du dossier.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Ce chemin ne mène pas à un dossier.</source>
            <translation>Ce chemin ne mène pas à un dossier.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>On ne peut pas écrire dans ce dossier.</source>
            <translation>On ne peut pas écrire dans ce dossier.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Ce dossier est sur un partage réseau : choisissez un disque de ce poste.</source>
            <translation>Ce dossier est sur un partage réseau : choisissez un disque de ce poste.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Ce dossier sera créé.</source>
            <translation>Ce dossier sera créé.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Ce dossier est introuvable pour l'instant.</source>
            <translation>Ce dossier est introuvable pour l'instant.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Ce dossier est sur un partage réseau : l'affichage sera plus lent.</source>
            <translation>Ce dossier est sur un partage réseau : l'affichage sera plus lent.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Choisissez un groupe, ou tapez son numéro.</source>
            <translation>Choisissez un groupe, ou tapez son numéro.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Corrigez d'abord les champs signalés.</source>
            <translation>Corrigez d'abord les champs signalés.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Test en cours…</source>
            <translation>Test en cours…</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>%n groupe(s)</source>
            <translation>
                <numerusform>%n groupe</numerusform>
                <numerusform>%n groupes</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>aucun groupe : demandez à en rejoindre un</source>
            <translation>aucun groupe : demandez à en rejoindre un</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Adresse du serveur</source>
            <translation>Adresse du serveur</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Groupe</source>
            <translation>Groupe</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Le seul groupe du compte</source>
            <translation>Le seul groupe du compte</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>La liste vient du compte : testez la connexion pour la remplir.</source>
            <translation>La liste vient du compte : testez la connexion pour la remplir.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Par le navigateur (OpenID Connect)</source>
            <translation>Par le navigateur (OpenID Connect)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Nom d'utilisateur et mot de passe (Basic)</source>
            <translation>Nom d'utilisateur et mot de passe (Basic)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Service d'identification</source>
            <translation>Service d'identification</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Identifiant de client</source>
            <translation>Identifiant de client</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Délivré par l'IGN pour cette extension</source>
            <translation>Délivré par l'IGN pour cette extension</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Adresse de retour</source>
            <translation>Adresse de retour</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Portée</source>
            <translation>Portée</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Configuration « Basic » dont le mot de passe est le secret ; vide si le client n'en a pas</source>
            <translation>Configuration « Basic » dont le mot de passe est le secret ; vide si le client n'en a pas</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Tester la connexion</source>
            <translation>Tester la connexion</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Secret (facultatif)</source>
            <translation>Secret (facultatif)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Configuration</source>
            <translation>Configuration</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Espace collaboratif</source>
            <translation>Espace collaboratif</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Identification</source>
            <translation>Identification</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Méthode</source>
            <translation>Méthode</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/official_fields.py" />
            <source>Lire les couches officielles de la Géoplateforme autour des signalements ouverts</source>
            <translation>Lire les couches officielles de la Géoplateforme autour des signalements ouverts</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/official_fields.py" />
            <source>BD TOPO, RPG, cadastre et dates des photos : ce qu'elles disent de l'usage est gardé sur ce poste, et sert aussi sans réseau. Une couche de même nature dans le dossier des livraisons passe avant.</source>
            <translation>BD TOPO, RPG, cadastre et dates des photos : ce qu'elles disent de l'usage est gardé sur ce poste, et sert aussi sans réseau. Une couche de même nature dans le dossier des livraisons passe avant.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/official_fields.py" />
            <source> jours</source>
            <translation> jours</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/official_fields.py" />
            <source>Un endroit lu depuis plus longtemps est relu dès que le service répond</source>
            <translation>Un endroit lu depuis plus longtemps est relu dès que le service répond</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/official_fields.py" />
            <source>Place que ces couches peuvent prendre dans le dossier d'un département</source>
            <translation>Place que ces couches peuvent prendre dans le dossier d'un département</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/official_fields.py" />
            <source>Relire après</source>
            <translation>Relire après</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/online_tab.py" />
            <source>Proposer les couches de la Géoplateforme quand le réseau est disponible</source>
            <translation>Proposer les couches de la Géoplateforme quand le réseau est disponible</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/online_tab.py" />
            <source>Couches officielles</source>
            <translation>Couches officielles</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/online_tab.py" />
            <source>Imagerie hors ligne</source>
            <translation>Imagerie hors ligne</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/page.py" />
            <source>Dossiers et suivi</source>
            <translation>Dossiers et suivi</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/page.py" />
            <source>Couches en ligne</source>
            <translation>Couches en ligne</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Dossier de travail</source>
            <translation>Dossier de travail</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Signalements, décisions et suivi y sont gardés. Un autre dossier ne sert qu'au prochain démarrage de QGIS.</source>
            <translation>Signalements, décisions et suivi y sont gardés. Un autre dossier ne sert qu'au prochain démarrage de QGIS.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Choisi à l'ouverture d'un département</source>
            <translation>Choisi à l'ouverture d'un département</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Lecture seule : rien n'y est jamais écrit.</source>
            <translation>Lecture seule : rien n'y est jamais écrit.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Groupe du suivi</source>
            <translation>Groupe du suivi</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Le groupe des signalements</source>
            <translation>Le groupe des signalements</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Dossiers</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Suivi national de production</source>
            <translation>Suivi national de production</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Table collaborative</source>
            <translation>Table collaborative</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source>Les thèmes viennent du groupe : connectez-vous une première fois, puis revenez ici.</source>
            <translation>Les thèmes viennent du groupe : connectez-vous une première fois, puis revenez ici.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source>jamais (seulement sur demande)</source>
            <translation>jamais (seulement sur demande)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source>Une décision peut être annulée tant qu'elle n'est pas partie</source>
            <translation>Une décision peut être annulée tant qu'elle n'est pas partie</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source>Après une réponse perdue, temps laissé au serveur avant de regarder s'il a reçu l'envoi</source>
            <translation>Après une réponse perdue, temps laissé au serveur avant de regarder s'il a reçu l'envoi</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>Ce que disent les thèmes du groupe</source>
            <translation>Ce que disent les thèmes du groupe</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source>Réponses</source>
            <translation>Réponses</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source>Un signalement accepté devient</source>
            <translation>Un signalement accepté devient</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source>Les décisions partent seules après</source>
            <translation>Les décisions partent seules après</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source>Attente après une réponse perdue</source>
            <translation>Attente après une réponse perdue</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>Porte sur</source>
            <translation>Porte sur</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>Code proposé</source>
            <translation>Code proposé</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>Millésime</source>
            <translation>Millésime</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>L'attribut du formulaire qui donne le code souhaité</source>
            <translation>L'attribut du formulaire qui donne le code souhaité</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>L'attribut du formulaire qui donne le millésime</source>
            <translation>L'attribut du formulaire qui donne le millésime</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>(ni l'un ni l'autre)</source>
            <translation>(ni l'un ni l'autre)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>Couverture (CS)</source>
            <translation>Couverture (CS)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>Usage (US)</source>
            <translation>Usage (US)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>(aucun)</source>
            <translation>(aucun)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>{theme} : {title}</source>
            <translation>{theme} : {title}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>{name} (disparu)</source>
            <translation>{name} (disparu)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/photos/strip.py" />
            <source>Photo {name}</source>
            <translation>Photo {name}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/photos/viewer.py" />
            <source>Photo {number} sur {count}</source>
            <translation>Photo {number} sur {count}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/answer.py" />
            <source>La réponse contient encore des blancs […] à remplir.</source>
            <translation>La réponse contient encore des blancs […] à remplir.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/answer.py" />
            <source>La réponse est vide : le déclarant ne saura pas pourquoi.</source>
            <translation>La réponse est vide : le déclarant ne saura pas pourquoi.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/answer.py" />
            <source>Aucune correction n'est notée : la donnée ne changera pas.</source>
            <translation>Aucune correction n'est notée : la donnée ne changera pas.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/answer.py" />
            <source>Une correction ne change ni la couverture ni l'usage.</source>
            <translation>Une correction ne change ni la couverture ni l'usage.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>Nom du collègue ; Entrée pour le choisir</source>
            <translation>Nom du collègue ; Entrée pour le choisir</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>Collègue à qui demander</source>
            <translation>Collègue à qui demander</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>Votre question ; Entrée pour la poser</source>
            <translation>Votre question ; Entrée pour la poser</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>Question au collègue</source>
            <translation>Question au collègue</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>Demander</source>
            <translation>Demander</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/history_buttons.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/share_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_form.py" />
            <location filename="../ocsge_qgis_plugin/gui/stages/vintage_card.py" />
            <source>Annuler</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>Demander l'avis de</source>
            <translation>Demander l'avis de</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>La question part comme réponse dans le fil du signalement : son auteur la lit aussi.</source>
            <translation>La question part comme réponse dans le fil du signalement : son auteur la lit aussi.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/share_panel.py" />
            <source>La liste des membres n'est pas encore connue : connectez-vous au serveur.</source>
            <translation>La liste des membres n'est pas encore connue : connectez-vous au serveur.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>Personne de ce nom dans le groupe.</source>
            <translation>Personne de ce nom dans le groupe.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>Choisissez d'abord un collègue.</source>
            <translation>Choisissez d'abord un collègue.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>Écrivez d'abord votre question.</source>
            <translation>Écrivez d'abord votre question.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>%n pièce(s) jointe(s)</source>
            <translation>
                <numerusform>%n pièce jointe</numerusform>
                <numerusform>%n pièces jointes</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>Enregistrer…</source>
            <translation>Enregistrer…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>Aucun programme de ce poste n'ouvre {name}.</source>
            <translation>Aucun programme de ce poste n'ouvre {name}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>Enregistrez la pièce jointe puis ouvrez-la avec le programme de votre choix.</source>
            <translation>Enregistrez la pièce jointe puis ouvrez-la avec le programme de votre choix.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>Enregistrer la pièce jointe</source>
            <translation>Enregistrer la pièce jointe</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>La pièce jointe n'a pas pu être écrite dans {path}.</source>
            <translation>La pièce jointe n'a pas pu être écrite dans {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>Choisissez un autre dossier.</source>
            <translation>Choisissez un autre dossier.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_model.py" />
            <source>A changé entre-temps : voyez-le, ou cochez-le de nouveau.</source>
            <translation>A changé entre-temps : voyez-le, ou cochez-le de nouveau.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_model.py" />
            <source>Décision enregistrée</source>
            <translation>Décision enregistrée</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_model.py" />
            <source>Lieu</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_model.py" />
            <source>Avis</source>
            <translation>Avis</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_model.py" />
            <source>Réponse</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_model.py" />
            <source>Lecture…</source>
            <translation>Lecture…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_model.py" />
            <source>Laissé de côté</source>
            <translation>Laissé de côté</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_model.py" />
            <source>{reason} · réponse modifiée</source>
            <translation>{reason} · réponse modifiée</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Revenir aux signalements (Échap)</source>
            <translation>Revenir aux signalements (Échap)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Motif</source>
            <translation>Motif</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Voir ce signalement seul</source>
            <translation>Voir ce signalement seul</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Ce texte pour tous</source>
            <translation>Ce texte pour tous</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Répondre ce texte à tous les signalements cochés</source>
            <translation>Répondre ce texte à tous les signalements cochés</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Revenir au modèle</source>
            <translation>Revenir au modèle</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>%n signalement(s) à voir seul(s) : la raison est sur la ligne.</source>
            <translation>
                <numerusform>%n signalement à voir seul : la raison est sur la ligne.</numerusform>
                <numerusform>%n signalements à voir seuls : la raison est sur la ligne.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Voir le premier</source>
            <translation>Voir le premier</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Choisissez d'abord un verdict.</source>
            <translation>Choisissez d'abord un verdict.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Aucun de ces signalements ne peut être décidé ainsi : la raison est sur leur ligne.</source>
            <translation>Aucun de ces signalements ne peut être décidé ainsi : la raison est sur leur ligne.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Décider ensemble : %n signalement(s)</source>
            <translation>
                <numerusform>Décider ensemble : %n signalement</numerusform>
                <numerusform>Décider ensemble : %n signalements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>%n enregistré(s)</source>
            <translation>
                <numerusform>%n enregistré</numerusform>
                <numerusform>%n enregistrés</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Un instant…</source>
            <translation>Un instant…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Revenir aux signalements</source>
            <translation>Revenir aux signalements</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Enregistrer les décisions</source>
            <translation>Enregistrer les décisions</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Enregistrer les %n décision(s)</source>
            <translation>
                <numerusform>Enregistrer les %n décision</numerusform>
                <numerusform>Enregistrer les %n décisions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Enregistrer %n décision</source>
            <translation>
                <numerusform>Enregistrer %n décision</numerusform>
                <numerusform>Enregistrer %n décision</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>%n laissé(s) de côté</source>
            <translation>
                <numerusform>%n laissé de côté</numerusform>
                <numerusform>%n laissés de côté</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Le motif de chacun, d'après ses indices</source>
            <translation>Le motif de chacun, d'après ses indices</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_session.py" />
            <source>Sélectionnez plusieurs signalements (Maj+flèches) pour les décider ensemble.</source>
            <translation>Sélectionnez plusieurs signalements (Maj+flèches) pour les décider ensemble.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_session.py" />
            <source>Les signalements à décider ensemble vous attendent.</source>
            <translation>Les signalements à décider ensemble vous attendent.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_session.py" />
            <source>%n signalement(s) non décidé(s) avec les autres.</source>
            <translation>
                <numerusform>%n signalement non décidé avec les autres.</numerusform>
                <numerusform>%n signalements non décidés avec les autres.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_session.py" />
            <source>Revenir à la liste de ces décisions</source>
            <translation>Revenir à la liste de ces décisions</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_table.py" />
            <source>Signalements à décider ensemble</source>
            <translation>Signalements à décider ensemble</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Ma décision</source>
            <translation>Ma décision</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Ce qui a changé sur le serveur</source>
            <translation>Ce qui a changé sur le serveur</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>Garder la mienne</source>
            <translation>Garder la mienne</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Envoyer ma décision sur le signalement tel qu'il est maintenant</source>
            <translation>Envoyer ma décision sur le signalement tel qu'il est maintenant</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>Prendre la leur</source>
            <translation>Prendre la leur</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Abandonner ma décision ; ce qui est sur le serveur reste</source>
            <translation>Abandonner ma décision ; ce qui est sur le serveur reste</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>Réessayer</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Remettre la décision dans la boîte d'envoi</source>
            <translation>Remettre la décision dans la boîte d'envoi</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>Abandonner</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Retirer cette décision ; le signalement redevient à traiter</source>
            <translation>Retirer cette décision ; le signalement redevient à traiter</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Le signalement a changé sur le serveur depuis votre décision. Rien n'a été envoyé.</source>
            <translation>Le signalement a changé sur le serveur depuis votre décision. Rien n'a été envoyé.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Le serveur a refusé cette décision : {error}</source>
            <translation>Le serveur a refusé cette décision : {error}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>sans explication</source>
            <translation>sans explication</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>décidé à {hour}</source>
            <translation>décidé à {hour}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Statut : {status}</source>
            <translation>Statut : {status}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Aucune nouvelle réponse ; modifié le {date}.</source>
            <translation>Aucune nouvelle réponse ; modifié le {date}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>(aucun code)</source>
            <translation>(aucun code)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>Retirer cette correction</source>
            <translation>Retirer cette correction</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>Couverture corrigée</source>
            <translation>Couverture corrigée</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>Usage corrigé</source>
            <translation>Usage corrigé</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>⚠ Couple {cover} × {use} inattendu dans la nomenclature : vérifiez-le.</source>
            <translation>⚠ Couple {cover} × {use} inattendu dans la nomenclature : vérifiez-le.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Désigner le polygone sur la carte</source>
            <translation>Désigner le polygone sur la carte</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>Corriger ce millésime</source>
            <translation>Corriger ce millésime</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Enregistrer la décision</source>
            <translation>Enregistrer la décision</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Choisissez d'abord un signalement.</source>
            <translation>Choisissez d'abord un signalement.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Enregistrer quand même</source>
            <translation>Enregistrer quand même</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Désigner le polygone</source>
            <translation>Désigner le polygone</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Compléter la réponse</source>
            <translation>Compléter la réponse</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Annuler la décision</source>
            <translation>Annuler la décision</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>statut rendu : {status}</source>
            <translation>statut rendu : {status}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>envoyé à {hour}</source>
            <translation>envoyé à {hour}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>une autre réponse est arrivée entre-temps</source>
            <translation>une autre réponse est arrivée entre-temps</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/defer_panel.py" />
            <source>Demain</source>
            <translation>Demain</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/defer_panel.py" />
            <source>Dans une semaine</source>
            <translation>Dans une semaine</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/defer_panel.py" />
            <source>Jour où le signalement revient</source>
            <translation>Jour où le signalement revient</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/defer_panel.py" />
            <source>À cette date</source>
            <translation>À cette date</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/defer_panel.py" />
            <source>Reprendre maintenant</source>
            <translation>Reprendre maintenant</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/defer_panel.py" />
            <source>Note pour soi (facultative), qui ne quitte pas ce poste</source>
            <translation>Note pour soi (facultative), qui ne quitte pas ce poste</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/defer_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/note_editor.py" />
            <source>Note pour soi</source>
            <translation>Note pour soi</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/defer_panel.py" />
            <source>Ne pas reporter</source>
            <translation>Ne pas reporter</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/deferring.py" />
            <source>Rien à reporter : une réponse est déjà donnée ou en route.</source>
            <translation>Rien à reporter : une réponse est déjà donnée ou en route.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/deferring.py" />
            <source>Reporter le signalement n° {number} :</source>
            <translation>Reporter le signalement n° {number} :</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/deferring.py" />
            <source>Reporter %n signalement(s) :</source>
            <translation>
                <numerusform>Reporter %n signalement :</numerusform>
                <numerusform>Reporter %n signalements :</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/deferring.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/undo_commands.py" />
            <location filename="../ocsge_qgis_plugin/gui/sync/result_list.py" />
            <source>n° {number}</source>
            <translation>n° {number}</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/deferring.py" />
            <source>%n signalement(s)</source>
            <translation>
                <numerusform>%n signalement</numerusform>
                <numerusform>%n signalements</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/deferring.py" />
            <source>{what} : repris</source>
            <translation>{what} : repris</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/deferring.py" />
            <source>{what} : reporté au {day}</source>
            <translation>{what} : reporté au {day}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <source>Choisissez un signalement dans la liste ou sur la carte.</source>
            <translation>Choisissez un signalement dans la liste ou sur la carte.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/note_editor.py" />
            <source>Noter pour soi</source>
            <translation>Noter pour soi</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Reporter à plus tard</source>
            <translation>Reporter à plus tard</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Demander l'avis d'un collègue</source>
            <translation>Demander l'avis d'un collègue</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Signalement vu juste avant</source>
            <translation>Signalement vu juste avant</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Signalement suivant</source>
            <translation>Signalement suivant</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <source>Centrer la carte</source>
            <translation>Centrer la carte</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <source>Rechercher</source>
            <translation>Rechercher</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <source>Décider les %n ensemble…</source>
            <translation>
                <numerusform>Décider les %n ensemble…</numerusform>
                <numerusform>Décider les %n ensemble…</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <source>{title} ({keys})</source>
            <translation>{title} ({keys})</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/evidence_session.py" />
            <source>Mesure des indices : {done} sur {total}</source>
            <translation>Mesure des indices : {done} sur {total}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/evidence_session.py" />
            <source>Mesure des indices en cours…</source>
            <translation>Mesure des indices en cours…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/evidence_session.py" />
            <source>Les indices de ce signalement n'ont pas encore été mesurés.</source>
            <translation>Les indices de ce signalement n'ont pas encore été mesurés.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>(vide)</source>
            <translation>(vide)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Rechercher dans les signalements</source>
            <translation>Rechercher dans les signalements</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Numéro, commune, thème, commentaire…</source>
            <translation>Numéro, commune, thème, commentaire…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Seulement dans la vue de la carte</source>
            <translation>Seulement dans la vue de la carte</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Choisir un signalement sur la carte</source>
            <translation>Choisir un signalement sur la carte</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Filtrer par statut, thème ou commune</source>
            <translation>Filtrer par statut, thème ou commune</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Effacer le filtre</source>
            <translation>Effacer le filtre</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/history_buttons.py" />
            <source>Rétablir</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/history_buttons.py" />
            <source>Annuler : {step} ({keys})</source>
            <translation>Annuler : {step} ({keys})</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/history_buttons.py" />
            <source>Rien à annuler : ce qui a été décidé est déjà parti.</source>
            <translation>Rien à annuler : ce qui a été décidé est déjà parti.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/history_buttons.py" />
            <source>Rétablir : {step} ({keys})</source>
            <translation>Rétablir : {step} ({keys})</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/history_buttons.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/undoing.py" />
            <source>Rien à rétablir.</source>
            <translation>Rien à rétablir.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Annuler la dernière décision</source>
            <translation>Annuler la dernière décision</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Rétablir la décision annulée</source>
            <translation>Rétablir la décision annulée</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Rédiger la réponse</source>
            <translation>Rédiger la réponse</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Prendre en charge</source>
            <translation>Prendre en charge</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Centrer la carte sur le signalement</source>
            <translation>Centrer la carte sur le signalement</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Revenir à la liste</source>
            <translation>Revenir à la liste</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Confirmer la réponse proposée</source>
            <translation>Confirmer la réponse proposée</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Renvoyer à l'interprète</source>
            <translation>Renvoyer à l'interprète</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Vues liées des millésimes</source>
            <translation>Vues liées des millésimes</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Rideau sur la carte</source>
            <translation>Rideau sur la carte</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Décider ensemble les signalements choisis</source>
            <translation>Décider ensemble les signalements choisis</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>OCS GE : {title}</source>
            <translation>OCS GE : {title}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>pavé {key}</source>
            <translation>pavé {key}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/list_view.py" />
            <source>Liste des signalements</source>
            <translation>Liste des signalements</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/list_view.py" />
            <source>Colonnes selon la largeur</source>
            <translation>Colonnes selon la largeur</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Confirmer</source>
            <translation>Confirmer</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Renvoyer…</source>
            <translation>Renvoyer…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Que faut-il revoir ? Entrée pour renvoyer</source>
            <translation>Que faut-il revoir ? Entrée pour renvoyer</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Message à l'interprète</source>
            <translation>Message à l'interprète</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Renvoyer</source>
            <translation>Renvoyer</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>{person} propose : {answer} ({date})</source>
            <translation>{person} propose : {answer} ({date})</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>{person} a répondu le {date} sans verdict lisible : choisissez-en un ci-dessous.</source>
            <translation>{person} a répondu le {date} sans verdict lisible : choisissez-en un ci-dessous.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Confirmer les %n</source>
            <translation>
                <numerusform>Confirmer les %n</numerusform>
                <numerusform>Confirmer les %n</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Cette réponse ne dit pas quel verdict confirmer.</source>
            <translation>Cette réponse ne dit pas quel verdict confirmer.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_session.py" />
            <source>Sans verdict lisible, à décider un par un : {numbers}</source>
            <translation>Sans verdict lisible, à décider un par un : {numbers}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/map_session.py" />
            <source>Cochez d'abord le millésime à corriger.</source>
            <translation>Cochez d'abord le millésime à corriger.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/map_session.py" />
            <source>Aucun polygone de l'OCS GE {vintages} à cet endroit.</source>
            <translation>Aucun polygone de l'OCS GE {vintages} à cet endroit.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/map_session.py" />
            <source>Aucun signalement affiché à cet endroit.</source>
            <translation>Aucun signalement affiché à cet endroit.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/note_editor.py" />
            <source>Note pour soi, qui ne quitte pas ce poste ; Entrée pour la garder</source>
            <translation>Note pour soi, qui ne quitte pas ce poste ; Entrée pour la garder</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/note_editor.py" />
            <source>Note : {text}</source>
            <translation>Note : {text}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/note_editor.py" />
            <source>Modifier la note</source>
            <translation>Modifier la note</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/order_chooser.py" />
            <source>Par numéro</source>
            <translation>Par numéro</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/order_chooser.py" />
            <source>Par groupe de signalements semblables</source>
            <translation>Par groupe de signalements semblables</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/order_chooser.py" />
            <source>Par lieu, au plus court sur la carte</source>
            <translation>Par lieu, au plus court sur la carte</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/order_chooser.py" />
            <source>Par confiance, les plus sûrs d'abord</source>
            <translation>Par confiance, les plus sûrs d'abord</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/order_chooser.py" />
            <source>Par ancienneté, les plus anciens d'abord</source>
            <translation>Par ancienneté, les plus anciens d'abord</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/order_chooser.py" />
            <source>par colonne</source>
            <translation>par colonne</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/order_chooser.py" />
            <source>Ordre de la liste : {order}</source>
            <translation>Ordre de la liste : {order}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/reply_editor.py" />
            <source>Réponse au déclarant</source>
            <translation>Réponse au déclarant</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>%n affiché(s)</source>
            <translation>
                <numerusform>%n affiché</numerusform>
                <numerusform>%n affichés</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>{count} à traiter</source>
            <translation>{count} à traiter</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>{count} à envoyer</source>
            <translation>{count} à envoyer</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>%n reporté(s)</source>
            <translation>
                <numerusform>%n reporté</numerusform>
                <numerusform>%n reportés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>%n sélectionné(s)</source>
            <translation>
                <numerusform>%n sélectionné</numerusform>
                <numerusform>%n sélectionnés</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>{count} par heure</source>
            <translation>{count} par heure</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>encore {duration} environ</source>
            <translation>encore {duration} environ</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Aucun département n'est ouvert. Ouvrez-en un pour voir ses signalements.</source>
            <translation>Aucun département n'est ouvert. Ouvrez-en un pour voir ses signalements.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_dock.py" />
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Ouvrir un département…</source>
            <translation>Ouvrir un département…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Lecture des signalements…</source>
            <translation>Lecture des signalements…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Aucun signalement n'a encore été reçu pour ce département. Synchronisez pour les recevoir.</source>
            <translation>Aucun signalement n'a encore été reçu pour ce département. Synchronisez pour les recevoir.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_dock.py" />
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Synchroniser</source>
            <translation>Synchroniser</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Aucun signalement dans « {queue} ».</source>
            <translation>Aucun signalement dans « {queue} ».</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Voir tous les signalements</source>
            <translation>Voir tous les signalements</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Aucun signalement de « {queue} » ne répond à ce filtre.</source>
            <translation>Aucun signalement de « {queue} » ne répond à ce filtre.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Décider ensemble…</source>
            <translation>Décider ensemble…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Partager entre interprètes…</source>
            <translation>Partager entre interprètes…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Reporter…</source>
            <translation>Reporter…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Demander l'avis d'un collègue…</source>
            <translation>Demander l'avis d'un collègue…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Ouvrir ce lieu dans le Géoportail</source>
            <translation>Ouvrir ce lieu dans le Géoportail</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Ouvrir ce lieu dans Remonter le temps</source>
            <translation>Ouvrir ce lieu dans Remonter le temps</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Ouvrir la page du signalement</source>
            <translation>Ouvrir la page du signalement</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Copier %n numéro(s)</source>
            <translation>
                <numerusform>Copier %n numéro</numerusform>
                <numerusform>Copier %n numéros</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>sans thème</source>
            <translation>sans thème</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>par {person}</source>
            <translation>par {person}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>pris par {person}</source>
            <translation>pris par {person}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>supprimé sur le serveur</source>
            <translation>supprimé sur le serveur</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>Parties illisibles laissées de côté : {parts}</source>
            <translation>Parties illisibles laissées de côté : {parts}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>(sans commentaire)</source>
            <translation>(sans commentaire)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>{name} :</source>
            <translation>{name} :</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/share_panel.py" />
            <source>Partager</source>
            <translation>Partager</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/share_panel.py" />
            <source>Partager %n signalement(s) par secteurs voisins, à parts égales, entre :</source>
            <translation>
                <numerusform>Partager %n signalement par secteurs voisins, à parts égales, entre :</numerusform>
                <numerusform>Partager %n signalements par secteurs voisins, à parts égales, entre :</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/share_panel.py" />
            <location filename="../ocsge_qgis_plugin/workflow/assignment.py" />
            <source>Cochez au moins un interprète.</source>
            <translation>Cochez au moins un interprète.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/share_panel.py" />
            <source>%n signalement(s) au plus pour chacun</source>
            <translation>
                <numerusform>%n signalement au plus pour chacun</numerusform>
                <numerusform>%n signalements au plus pour chacun</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/share_session.py" />
            <source>Aucun signalement à traiter dans cette sélection.</source>
            <translation>Aucun signalement à traiter dans cette sélection.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/share_session.py" />
            <source>%n signalement(s) partagé(s) ; envoi à la prochaine synchronisation.</source>
            <translation>
                <numerusform>%n signalement partagé ; envoi à la prochaine synchronisation.</numerusform>
                <numerusform>%n signalements partagés ; envoi à la prochaine synchronisation.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/thread_view.py" />
            <source>Réponse de {person}</source>
            <translation>Réponse de {person}</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/thread_view.py" />
            <source>%n réponse(s)</source>
            <translation>
                <numerusform>%n réponse</numerusform>
                <numerusform>%n réponses</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/thread_view.py" />
            <source>{text}, les {count} dernières affichées</source>
            <translation>{text}, les {count} dernières affichées</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/triage_session.py" />
            <source>envoi à {hour}</source>
            <translation>envoi à {hour}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/triage_session.py" />
            <source>part à la prochaine synchronisation</source>
            <translation>part à la prochaine synchronisation</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/undo_commands.py" />
            <source>%n décision(s) prise(s) ensemble</source>
            <translation>
                <numerusform>%n décision prise ensemble</numerusform>
                <numerusform>%n décisions prises ensemble</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/undoing.py" />
            <source>Aucune décision à annuler : toutes sont déjà parties.</source>
            <translation>Aucune décision à annuler : toutes sont déjà parties.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/undoing.py" />
            <source>%n décision(s) annulée(s).</source>
            <translation>
                <numerusform>%n décision annulée.</numerusform>
                <numerusform>%n décisions annulées.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/undoing.py" />
            <source>n° {number} : décision annulée</source>
            <translation>n° {number} : décision annulée</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/undoing.py" />
            <source>%n décision(s) rétablie(s).</source>
            <translation>
                <numerusform>%n décision rétablie.</numerusform>
                <numerusform>%n décisions rétablies.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/undoing.py" />
            <source>… et %n autre(s).</source>
            <translation>
                <numerusform>… et %n autre.</numerusform>
                <numerusform>… et %n autres.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/undoing.py" />
            <source>n° {number} : {verdict}</source>
            <translation>n° {number} : {verdict}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>Anonyme</source>
            <translation>Anonyme</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>Compte n° {number}</source>
            <translation>Compte n° {number}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>pour {assignee}</source>
            <translation>pour {assignee}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>{size} o</source>
            <translation>{size} o</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>{size} ko</source>
            <translation>{size} ko</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>{size} Mo</source>
            <translation>{size} Mo</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>Ma demande</source>
            <translation>Ma demande</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>Sur le serveur</source>
            <translation>Sur le serveur</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>Le serveur a refusé « {stage} » : {error}</source>
            <translation>Le serveur a refusé « {stage} » : {error}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>L'étape a changé sur le serveur depuis votre demande. Rien n'a été envoyé.</source>
            <translation>L'étape a changé sur le serveur depuis votre demande. Rien n'a été envoyé.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>Envoyer ma demande sur l'étape telle qu'elle est maintenant</source>
            <translation>Envoyer ma demande sur l'étape telle qu'elle est maintenant</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>On ne passe pas de l'étape du serveur à celle demandée</source>
            <translation>On ne passe pas de l'étape du serveur à celle demandée</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>La ligne n'existe plus.</source>
            <translation>La ligne n'existe plus.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_dock.py" />
            <source>Suivi de production OCS GE</source>
            <translation>Suivi de production OCS GE</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_dock.py" />
            <source>Aucun département n'est ouvert.</source>
            <translation>Aucun département n'est ouvert.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_dock.py" />
            <source>Le tableau de suivi de production n'a pas encore été lu sur ce poste.</source>
            <translation>Le tableau de suivi de production n'a pas encore été lu sur ce poste.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_dock.py" />
            <source>Catégorie du département sur la carte nationale</source>
            <translation>Catégorie du département sur la carte nationale</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_dock.py" />
            <source>Connectez-vous une première fois et choisissez votre groupe dans les options</source>
            <translation>Connectez-vous une première fois et choisissez votre groupe dans les options</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_form.py" />
            <source>Année et trimestre, par exemple 2027-T1</source>
            <translation>Année et trimestre, par exemple 2027-T1</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_form.py" />
            <source>Pourquoi la recette est-elle refusée ?</source>
            <translation>Pourquoi la recette est-elle refusée ?</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_form.py" />
            <source>Enregistrer</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_form.py" />
            <source>&amp;Trimestre</source>
            <translation>&amp;Trimestre</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_form.py" />
            <source>&amp;Motif</source>
            <translation>&amp;Motif</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_form.py" />
            <source>Nouvelle &amp;date</source>
            <translation>Nouvelle &amp;date</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_form.py" />
            <source>{vintage} : recette refusée</source>
            <translation>{vintage} : recette refusée</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_form.py" />
            <source>{vintage} : {stage}</source>
            <translation>{vintage} : {stage}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>depuis le {day}</source>
            <translation>depuis le {day}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>prévu pour {quarter}</source>
            <translation>prévu pour {quarter}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>nouvelle date : {day}</source>
            <translation>nouvelle date : {day}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>motif : {reason}</source>
            <translation>motif : {reason}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>Refuser la recette…</source>
            <translation>Refuser la recette…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>Programmer…</source>
            <translation>Programmer…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>Passer à « {stage} »</source>
            <translation>Passer à « {stage} »</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>Revenir à « {stage} »</source>
            <translation>Revenir à « {stage} »</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>trimestre {quarter}</source>
            <translation>trimestre {quarter}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>En attente d'envoi : {stage}</source>
            <translation>En attente d'envoi : {stage}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>Envoi en cours : {stage}</source>
            <translation>Envoi en cours : {stage}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>Réponse perdue, à vérifier : {stage}</source>
            <translation>Réponse perdue, à vérifier : {stage}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>demandé par {name}, {moment}</source>
            <translation>demandé par {name}, {moment}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>{name} demande « {stage} »</source>
            <translation>{name} demande « {stage} »</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>remplacé par une autre demande</source>
            <translation>remplacé par une autre demande</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>annulé</source>
            <translation>annulé</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>remis en attente d'envoi</source>
            <translation>remis en attente d'envoi</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/vintage_card.py" />
            <source>Absent du suivi</source>
            <translation>Absent du suivi</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/vintage_card.py" />
            <source>Le tableau de suivi n'a pas de ligne pour ce millésime.</source>
            <translation>Le tableau de suivi n'a pas de ligne pour ce millésime.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/vintage_card.py" />
            <source>Part avec la prochaine synchronisation ; peut être annulé d'ici là</source>
            <translation>Part avec la prochaine synchronisation ; peut être annulé d'ici là</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/vintage_card.py" />
            <source>Historique ({count})</source>
            <translation>Historique ({count})</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/vintage_card.py" />
            <source>Retirer cette demande, qui n'est pas encore partie</source>
            <translation>Retirer cette demande, qui n'est pas encore partie</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/result_list.py" />
            <source>Résultats des derniers envois</source>
            <translation>Résultats des derniers envois</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/result_list.py" />
            <source>Envoi</source>
            <translation>Envoi</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/result_list.py" />
            <source>État</source>
            <translation>État</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/result_list.py" />
            <source>Réponse du serveur</source>
            <translation>Réponse du serveur</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_button.py" />
            <source>Synchronisation : {state}</source>
            <translation>Synchronisation : {state}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>Synchronisation</source>
            <translation>Synchronisation</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>Avancement de la synchronisation</source>
            <translation>Avancement de la synchronisation</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>S'arrête après la requête en cours ; ce qui n'est pas parti reste à envoyer</source>
            <translation>S'arrête après la requête en cours ; ce qui n'est pas parti reste à envoyer</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Se déconnecter</source>
            <translation>Se déconnecter</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>Les envois de cette séance apparaîtront ici, signalement par signalement.</source>
            <translation>Les envois de cette séance apparaîtront ici, signalement par signalement.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>Tout relire</source>
            <translation>Tout relire</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>Aucun compte sur {server}</source>
            <translation>Aucun compte sur {server}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>aucun groupe choisi</source>
            <translation>aucun groupe choisi</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>{name} · {group}
{server}</source>
            <translation>{name} · {group}
{server}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>non connecté</source>
            <translation>non connecté</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>Ouvrez d'abord un département</source>
            <translation>Ouvrez d'abord un département</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>Connectez-vous d'abord</source>
            <translation>Connectez-vous d'abord</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>Relit tous les signalements du groupe, pas seulement ceux qui ont changé</source>
            <translation>Relit tous les signalements du groupe, pas seulement ceux qui ont changé</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>%n conflit(s)</source>
            <translation>
                <numerusform>%n conflit</numerusform>
                <numerusform>%n conflits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>%n refusé(s)</source>
            <translation>
                <numerusform>%n refusé</numerusform>
                <numerusform>%n refusés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Hors connexion, %n à envoyer</source>
            <translation>
                <numerusform>Hors connexion, %n à envoyer</numerusform>
                <numerusform>Hors connexion, %n à envoyer</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Hors connexion</source>
            <translation>Hors connexion</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Se connecter, %n à envoyer</source>
            <translation>
                <numerusform>Se connecter, %n à envoyer</numerusform>
                <numerusform>Se connecter, %n à envoyer</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Synchronisation incomplète</source>
            <translation>Synchronisation incomplète</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>%n à vérifier</source>
            <translation>
                <numerusform>%n à vérifier</numerusform>
                <numerusform>%n à vérifier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>%n à envoyer</source>
            <translation>
                <numerusform>%n à envoyer</numerusform>
                <numerusform>%n à envoyer</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Tout est envoyé</source>
            <translation>Tout est envoyé</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>{step}…</source>
            <translation>{step}…</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>%n à vérifier : réponse du serveur perdue, on regardera s'il l'a reçu avant tout nouvel envoi</source>
            <translation>
                <numerusform>%n à vérifier : réponse du serveur perdue, on regardera s'il l'a reçu avant tout nouvel envoi</numerusform>
                <numerusform>%n à vérifier : réponse du serveur perdue, on regardera s'il l'a reçu avant tout nouvel envoi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>%n conflit(s) à résoudre</source>
            <translation>
                <numerusform>%n conflit à résoudre</numerusform>
                <numerusform>%n conflits à résoudre</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>%n refusé(s) par le serveur</source>
            <translation>
                <numerusform>%n refusé par le serveur</numerusform>
                <numerusform>%n refusés par le serveur</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Le serveur n'est pas joignable : vos décisions restent sur ce disque et partiront plus tard.</source>
            <translation>Le serveur n'est pas joignable : vos décisions restent sur ce disque et partiront plus tard.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Dernière synchronisation complète : {hour}</source>
            <translation>Dernière synchronisation complète : {hour}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Pas encore synchronisé depuis l'ouverture de QGIS.</source>
            <translation>Pas encore synchronisé depuis l'ouverture de QGIS.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Prochain envoi automatique : dans un instant</source>
            <translation>Prochain envoi automatique : dans un instant</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Prochain envoi automatique : {hour}</source>
            <translation>Prochain envoi automatique : {hour}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/widgets/class_picker.py" />
            <source>Couverture inchangée (RAS)</source>
            <translation>Couverture inchangée (RAS)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/widgets/class_picker.py" />
            <source>Usage inchangé (RAS)</source>
            <translation>Usage inchangé (RAS)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/widgets/inline_message.py" />
            <source>Fermer ce message</source>
            <translation>Fermer ce message</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/widgets/inline_message.py" />
            <source>Copier les détails</source>
            <translation>Copier les détails</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/widgets/plain_text_view.py" />
            <source>Lire la suite ({count} caractères)</source>
            <translation>Lire la suite ({count} caractères)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>L'archive {path} n'a pas pu être décompressée dans {folder}.</source>
            <translation>L'archive {path} n'a pas pu être décompressée dans {folder}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <location filename="../ocsge_qgis_plugin/landcover/cosia.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_file.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_parts.py" />
            <source>Vérifiez la place et les droits sur ce disque, puis réessayez.</source>
            <translation>Vérifiez la place et les droits sur ce disque, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>un lien symbolique</source>
            <translation>un lien symbolique</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>un fichier plus gros qu'annoncé</source>
            <translation>un fichier plus gros qu'annoncé</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>Aucun outil de ce poste ne lit l'archive {path}.</source>
            <translation>Aucun outil de ce poste ne lit l'archive {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>Décompressez-la vous-même (7-Zip), puis indiquez le dossier obtenu.</source>
            <translation>Décompressez-la vous-même (7-Zip), puis indiquez le dossier obtenu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>un chemin qui sort de son dossier, « {name} »</source>
            <translation>un chemin qui sort de son dossier, « {name} »</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>{needed} octets annoncés</source>
            <translation>{needed} octets annoncés</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>L'archive {path} est endommagée ou incomplète.</source>
            <translation>L'archive {path} est endommagée ou incomplète.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>Téléchargez-la de nouveau.</source>
            <translation>Téléchargez-la de nouveau.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>L'archive {path} est protégée par un mot de passe.</source>
            <translation>L'archive {path} est protégée par un mot de passe.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>Décompressez-la vous-même, puis indiquez le dossier obtenu.</source>
            <translation>Décompressez-la vous-même, puis indiquez le dossier obtenu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>L'archive {path} est refusée : elle contient {what}.</source>
            <translation>L'archive {path} est refusée : elle contient {what}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>Ce n'est pas une archive de l'IGN : téléchargez-la sur le site de la Géoplateforme.</source>
            <translation>Ce n'est pas une archive de l'IGN : téléchargez-la sur le site de la Géoplateforme.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>Il n'y a pas assez de place sur le disque pour décompresser {path}.</source>
            <translation>Il n'y a pas assez de place sur le disque pour décompresser {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>Libérez de la place ou choisissez un autre dossier de travail.</source>
            <translation>Libérez de la place ou choisissez un autre dossier de travail.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>La décompression de {path} a été interrompue.</source>
            <translation>La décompression de {path} a été interrompue.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>La couche {layer} de {path} n'a pas de colonne {column}.</source>
            <translation>La couche {layer} de {path} n'a pas de colonne {column}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>Choisissez la colonne qui nomme les zones.</source>
            <translation>Choisissez la colonne qui nomme les zones.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <location filename="../ocsge_qgis_plugin/landcover/delivered_difference.py" />
            <source>La couche {layer} de {path} est en EPSG:{own}, les états en EPSG:{epsg}.</source>
            <translation>La couche {layer} de {path} est en EPSG:{own}, les états en EPSG:{epsg}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>Reprojetez la couche des zones dans le système des états, puis recommencez.</source>
            <translation>Reprojetez la couche des zones dans le système des états, puis recommencez.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>La couche {layer} de {path} n'a aucun polygone.</source>
            <translation>La couche {layer} de {path} n'a aucun polygone.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>Choisissez une couche de surfaces : communes, département, zone d'étude.</source>
            <translation>Choisissez une couche de surfaces : communes, département, zone d'étude.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>La couche {layer} ne peut pas être lue dans {path}.</source>
            <translation>La couche {layer} ne peut pas être lue dans {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>Vérifiez le fichier et le nom de la couche, puis recommencez.</source>
            <translation>Vérifiez le fichier et le nom de la couche, puis recommencez.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>{path} est en EPSG:{one}, les zones en EPSG:{other}.</source>
            <translation>{path} est en EPSG:{one}, les zones en EPSG:{other}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>Le calcul des surfaces a été interrompu.</source>
            <translation>Le calcul des surfaces a été interrompu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>{path} n'est ni un fichier CSV ni un fichier XLSX.</source>
            <translation>{path} n'est ni un fichier CSV ni un fichier XLSX.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>Donnez au fichier l'extension .csv ou .xlsx.</source>
            <translation>Donnez au fichier l'extension .csv ou .xlsx.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/artificialisation.py" />
            <source>Calcul par la matrice officielle CS × US, puis par les seuils de surface du décret 2023-1096 (50 m² bâti, 2 500 m² d'un seul tenant). Ne sont pas reproduits : le rattachement des petites surfaces voisines du bâti, la largeur minimale des infrastructures, les exemptions (parcs et jardins, photovoltaïque). La couche d'artificialisation livrée par l'IGN fait foi.</source>
            <translation>Calcul par la matrice officielle CS × US, puis par les seuils de surface du décret 2023-1096 (50 m² bâti, 2 500 m² d'un seul tenant). Ne sont pas reproduits : le rattachement des petites surfaces voisines du bâti, la largeur minimale des infrastructures, les exemptions (parcs et jardins, photovoltaïque). La couche d'artificialisation livrée par l'IGN fait foi.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/artificialisation.py" />
            <source>Le calcul de l'artificialisation a été interrompu.</source>
            <translation>Le calcul de l'artificialisation a été interrompu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/block_index.py" />
            <source>La dalle CoSIA {x}_{y} manque dans {path}.</source>
            <translation>La dalle CoSIA {x}_{y} manque dans {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/block_index.py" />
            <source>Copiez ou téléchargez cette dalle, puis rouvrez le département : le reste est utilisé en attendant.</source>
            <translation>Copiez ou téléchargez cette dalle, puis rouvrez le département : le reste est utilisé en attendant.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/block_index.py" />
            <source>La dalle CoSIA {layer} est en double : {path} n'est pas utilisée, {first} l'est.</source>
            <translation>La dalle CoSIA {layer} est en double : {path} n'est pas utilisée, {first} l'est.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/block_index.py" />
            <source>Ne gardez dans le dossier que l'exemplaire voulu.</source>
            <translation>Ne gardez dans le dossier que l'exemplaire voulu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/block_index.py" />
            <source>La dalle CoSIA {layer} de {path} est d'une autre édition ({edition}) que les autres ({kept}).</source>
            <translation>La dalle CoSIA {layer} de {path} est d'une autre édition ({edition}) que les autres ({kept}).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/block_index.py" />
            <source>Séparez les éditions dans deux dossiers : le modèle qui les a produites n'est pas le même.</source>
            <translation>Séparez les éditions dans deux dossiers : le modèle qui les a produites n'est pas le même.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/comparing.py" />
            <source>{path} : {count} polygones sans code ont été laissés de côté (premier : {fid}).</source>
            <translation>{path} : {count} polygones sans code ont été laissés de côté (premier : {fid}).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/comparing.py" />
            <source>{path} : {count} objets sans surface ont été laissés de côté (premier : {fid}).</source>
            <translation>{path} : {count} objets sans surface ont été laissés de côté (premier : {fid}).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/comparing.py" />
            <source>{path} : codes plus fins ramenés à la nomenclature : {codes}.</source>
            <translation>{path} : codes plus fins ramenés à la nomenclature : {codes}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/comparing.py" />
            <source>{older} est en EPSG:{one}, {newer} en EPSG:{other} : ces états ne se comparent pas.</source>
            <translation>{older} est en EPSG:{one}, {newer} en EPSG:{other} : ces états ne se comparent pas.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/comparing.py" />
            <source>Choisissez deux états du même département, ou reprojetez l'un dans le système de l'autre.</source>
            <translation>Choisissez deux états du même département, ou reprojetez l'un dans le système de l'autre.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/comparing.py" />
            <source>Aucun polygone de {path} n'a de surface et de codes.</source>
            <translation>Aucun polygone de {path} n'a de surface et de codes.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/comparing.py" />
            <location filename="../ocsge_qgis_plugin/landcover/state_polygons.py" />
            <source>Vérifiez que la livraison a été copiée en entier, ou demandez-en un autre exemplaire.</source>
            <translation>Vérifiez que la livraison a été copiée en entier, ou demandez-en un autre exemplaire.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Des identifiants se répètent dans {layer} de {path} ({count} en trop).</source>
            <translation>Des identifiants se répètent dans {layer} de {path} ({count} en trop).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Sans effet ici : les polygones sont reconnus par leur géométrie.</source>
            <translation>Sans effet ici : les polygones sont reconnus par leur géométrie.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>%n objet(s) de {layer} ({path}) : millésime {value} au lieu de {year}.</source>
            <translation>
                <numerusform>%n objet de {layer} ({path}) : millésime {value} au lieu de {year}.</numerusform>
                <numerusform>%n objets de {layer} ({path}) : millésime {value} au lieu de {year}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Vérifiez que le fichier est rangé dans le dossier de son millésime.</source>
            <translation>Vérifiez que le fichier est rangé dans le dossier de son millésime.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>La couche {layer} de {path} n'a aucun polygone {code} (routes, places, parkings) : elle ne couvre sans doute pas tout le territoire.</source>
            <translation>La couche {layer} de {path} n'a aucun polygone {code} (routes, places, parkings) : elle ne couvre sans doute pas tout le territoire.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Les lieux sans polygone restent vides sur la carte ; demandez la livraison complète au producteur.</source>
            <translation>Les lieux sans polygone restent vides sur la carte ; demandez la livraison complète au producteur.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>%n objet(s) de {layer} ({path}) sans valeur dans la colonne {column}.</source>
            <translation>
                <numerusform>%n objet de {layer} ({path}) sans valeur dans la colonne {column}.</numerusform>
                <numerusform>%n objets de {layer} ({path}) sans valeur dans la colonne {column}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Ils s'affichent sans couleur ; signalez-les au producteur.</source>
            <translation>Ils s'affichent sans couleur ; signalez-les au producteur.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>La colonne {column} de {layer} ({path}) contient des codes hors nomenclature nationale : {codes}.</source>
            <translation>La colonne {column} de {layer} ({path}) contient des codes hors nomenclature nationale : {codes}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>La colonne {column} de {layer} ({path}) contient des codes inconnus : {codes}.</source>
            <translation>La colonne {column} de {layer} ({path}) contient des codes inconnus : {codes}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Ils sont montrés sous la classe qui les contient.</source>
            <translation>Ils sont montrés sous la classe qui les contient.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Ils s'affichent comme « inconnus » ; signalez-les au producteur.</source>
            <translation>Ils s'affichent comme « inconnus » ; signalez-les au producteur.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/cosia.py" />
            <source>Aucune dalle CoSIA n'est lisible pour {path}.</source>
            <translation>Aucune dalle CoSIA n'est lisible pour {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/cosia.py" />
            <location filename="../ocsge_qgis_plugin/landcover/overlay.py" />
            <location filename="../ocsge_qgis_plugin/landcover/polygons.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_burn.py" />
            <source>Vérifiez que le disque des livraisons est branché, puis rouvrez le département.</source>
            <translation>Vérifiez que le disque des livraisons est branché, puis rouvrez le département.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/cosia.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_file.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_parts.py" />
            <location filename="../ocsge_qgis_plugin/landcover/reference_cache.py" />
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Le fichier {path} ne peut pas être écrit.</source>
            <translation>Le fichier {path} ne peut pas être écrit.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>La couche {layer} de {path} n'indique pas son système de coordonnées.</source>
            <translation>La couche {layer} de {path} n'indique pas son système de coordonnées.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>Rangez-la dans un dossier au nom de la livraison (par exemple …_LAMB93_D040_2021-01-01).</source>
            <translation>Rangez-la dans un dossier au nom de la livraison (par exemple …_LAMB93_D040_2021-01-01).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>La couche {layer} de {path} ne nomme pas de système de coordonnées connu : EPSG:{epsg} est retenu.</source>
            <translation>La couche {layer} de {path} ne nomme pas de système de coordonnées connu : EPSG:{epsg} est retenu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>Vérifiez que la couche tombe au bon endroit sur la carte.</source>
            <translation>Vérifiez que la couche tombe au bon endroit sur la carte.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>La couche {layer} de {path} est en EPSG:{own}, mais son nom ou son département annonce EPSG:{expected}.</source>
            <translation>La couche {layer} de {path} est en EPSG:{own}, mais son nom ou son département annonce EPSG:{expected}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>Corrigez le nom du dossier ou le système de coordonnées du fichier, puis rouvrez le département.</source>
            <translation>Corrigez le nom du dossier ou le système de coordonnées du fichier, puis rouvrez le département.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>Les coordonnées de la couche {layer} de {path} ({x:.1f}, {y:.1f}…) ne sont pas en EPSG:{epsg}.</source>
            <translation>Les coordonnées de la couche {layer} de {path} ({x:.1f}, {y:.1f}…) ne sont pas en EPSG:{epsg}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>Le fichier est mal projeté ou son système de coordonnées est faux : demandez-en un autre exemplaire.</source>
            <translation>Le fichier est mal projeté ou son système de coordonnées est faux : demandez-en un autre exemplaire.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivered_difference.py" />
            <source>La couche {layer} de {path} n'a pas de colonnes de couverture et d'usage avant et après.</source>
            <translation>La couche {layer} de {path} n'a pas de colonnes de couverture et d'usage avant et après.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivered_difference.py" />
            <source>Choisissez la couche des différences (DIFF) d'une livraison OCS GE.</source>
            <translation>Choisissez la couche des différences (DIFF) d'une livraison OCS GE.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivered_difference.py" />
            <location filename="../ocsge_qgis_plugin/landcover/dissolving.py" />
            <location filename="../ocsge_qgis_plugin/landcover/overlaying.py" />
            <source>La comparaison des millésimes a été interrompue.</source>
            <translation>La comparaison des millésimes a été interrompue.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Le dossier {path} est introuvable.</source>
            <translation>Le dossier {path} est introuvable.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Indiquez le dossier où se trouvent les livraisons de l'IGN.</source>
            <translation>Indiquez le dossier où se trouvent les livraisons de l'IGN.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <location filename="../ocsge_qgis_plugin/landcover/folder_scan.py" />
            <source>La recherche dans {path} a été interrompue.</source>
            <translation>La recherche dans {path} a été interrompue.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>La livraison {path} ne peut pas être lue.</source>
            <translation>La livraison {path} ne peut pas être lue.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Vérifiez que le disque est toujours là : {reason}</source>
            <translation>Vérifiez que le disque est toujours là : {reason}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Aucune livraison de {departement} dans {path} : on y trouve {codes}.</source>
            <translation>Aucune livraison de {departement} dans {path} : on y trouve {codes}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Aucune livraison OCS GE ou CoSIA dans {path}.</source>
            <translation>Aucune livraison OCS GE ou CoSIA dans {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Indiquez le dossier qui contient les livraisons (par exemple OCS-GE_2-0__GPKG_LAMB93_D040_…).</source>
            <translation>Indiquez le dossier qui contient les livraisons (par exemple OCS-GE_2-0__GPKG_LAMB93_D040_…).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Le nom de {path} n'indique pas de quel département il s'agit.</source>
            <translation>Le nom de {path} n'indique pas de quel département il s'agit.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Choisissez le département, ou rangez le fichier dans un dossier au nom de la livraison.</source>
            <translation>Choisissez le département, ou rangez le fichier dans un dossier au nom de la livraison.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <location filename="../ocsge_qgis_plugin/landcover/prepare_cosia.py" />
            <location filename="../ocsge_qgis_plugin/landcover/preparing.py" />
            <source>Vérifiez que la livraison a été copiée en entier.</source>
            <translation>Vérifiez que la livraison a été copiée en entier.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>La livraison {path} n'a pas de couche {layer} utilisable.</source>
            <translation>La livraison {path} n'a pas de couche {layer} utilisable.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>L'année de {path} n'apparaît ni dans son nom ni dans son contenu.</source>
            <translation>L'année de {path} n'apparaît ni dans son nom ni dans son contenu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Ajoutez l'année au nom du dossier.</source>
            <translation>Ajoutez l'année au nom du dossier.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>L'archive {path} n'est pas décompressée.</source>
            <translation>L'archive {path} n'est pas décompressée.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Décompressez-la, puis indiquez le dossier obtenu.</source>
            <translation>Décompressez-la, puis indiquez le dossier obtenu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Le dossier {path} contient trop de fichiers : il n'a été lu qu'en partie.</source>
            <translation>Le dossier {path} contient trop de fichiers : il n'a été lu qu'en partie.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Indiquez un dossier plus proche des livraisons.</source>
            <translation>Indiquez un dossier plus proche des livraisons.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/footprints.py" />
            <source>Un objet du croquis est illisible.</source>
            <translation>Un objet du croquis est illisible.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/footprints.py" />
            <source>Un objet du croquis a des coordonnées impossibles.</source>
            <translation>Un objet du croquis a des coordonnées impossibles.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/footprints.py" />
            <source>Le croquis se recoupe de toutes parts : son enveloppe est examinée.</source>
            <translation>Le croquis se recoupe de toutes parts : son enveloppe est examinée.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/footprints.py" />
            <source>Le croquis s'étend sur plus de 5 km : seul le point du signalement est examiné.</source>
            <translation>Le croquis s'étend sur plus de 5 km : seul le point du signalement est examiné.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/footprints.py" />
            <source>La position du signalement est hors du domaine de la projection.</source>
            <translation>La position du signalement est hors du domaine de la projection.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <location filename="../ocsge_qgis_plugin/landcover/importer.py" />
            <source>Le fichier {path} ne peut pas être lu.</source>
            <translation>Le fichier {path} ne peut pas être lu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <location filename="../ocsge_qgis_plugin/landcover/layer_probe.py" />
            <source>Vérifiez les droits d'accès, fermez les programmes qui l'utilisent, puis réessayez.</source>
            <translation>Vérifiez les droits d'accès, fermez les programmes qui l'utilisent, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <source>Le fichier {path} est vide.</source>
            <translation>Le fichier {path} est vide.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <source>Le fichier {path} n'est pas un GeoPackage.</source>
            <translation>Le fichier {path} n'est pas un GeoPackage.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <source>Le fichier {path} est incomplet : {size} octets sur {expected}.</source>
            <translation>Le fichier {path} est incomplet : {size} octets sur {expected}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_burn.py" />
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <source>Copiez-le ou téléchargez-le de nouveau.</source>
            <translation>Copiez-le ou téléchargez-le de nouveau.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <location filename="../ocsge_qgis_plugin/landcover/overlay.py" />
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <location filename="../ocsge_qgis_plugin/landcover/state_polygons.py" />
            <source>La lecture de {path} a été interrompue.</source>
            <translation>La lecture de {path} a été interrompue.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Le fichier {path} est verrouillé par un autre programme.</source>
            <translation>Le fichier {path} est verrouillé par un autre programme.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <source>Fermez le programme qui l'utilise, puis réessayez.</source>
            <translation>Fermez le programme qui l'utilise, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_burn.py" />
            <source>Le fichier {path} est endommagé ou incomplet.</source>
            <translation>Le fichier {path} est endommagé ou incomplet.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/importer.py" />
            <source>Vérifiez que le disque des livraisons est branché, puis réessayez.</source>
            <translation>Vérifiez que le disque des livraisons est branché, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/importer.py" />
            <source>L'import de {path} a été interrompu.</source>
            <translation>L'import de {path} a été interrompu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/importer.py" />
            <source>La couche {layer} de {path} n'a pas pu être importée.</source>
            <translation>La couche {layer} de {path} n'a pas pu être importée.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/importer.py" />
            <source>Vérifiez la place sur le disque et que la livraison a été copiée en entier, puis réessayez.</source>
            <translation>Vérifiez la place sur le disque et que la livraison a été copiée en entier, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_probe.py" />
            <source>Le fichier {path} ne peut pas être lu : {reason}.</source>
            <translation>Le fichier {path} ne peut pas être lu : {reason}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_probe.py" />
            <location filename="../ocsge_qgis_plugin/landcover/preparing.py" />
            <location filename="../ocsge_qgis_plugin/landcover/state_polygons.py" />
            <source>La couche {layer} de {path} est vide.</source>
            <translation>La couche {layer} de {path} est vide.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_probe.py" />
            <source>Copiez-la ou téléchargez-la de nouveau.</source>
            <translation>Copiez-la ou téléchargez-la de nouveau.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_probe.py" />
            <source>Il manque la colonne {columns} dans la couche {layer} de {path}.</source>
            <translation>Il manque la colonne {columns} dans la couche {layer} de {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_probe.py" />
            <source>Ce n'est pas le fichier tel que l'IGN le livre : reprenez celui de la livraison.</source>
            <translation>Ce n'est pas le fichier tel que l'IGN le livre : reprenez celui de la livraison.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_writing.py" />
            <source>Le résultat n'a pas pu être écrit dans {path}.</source>
            <translation>Le résultat n'a pas pu être écrit dans {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_writing.py" />
            <location filename="../ocsge_qgis_plugin/landcover/patch_export.py" />
            <source>Retirez la couche de QGIS si elle y est ouverte, vérifiez la place et les droits, puis réessayez.</source>
            <translation>Retirez la couche de QGIS si elle y est ouverte, vérifiez la place et les droits, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_writing.py" />
            <source>L'écriture du résultat a été interrompue.</source>
            <translation>L'écriture du résultat a été interrompue.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/overlay.py" />
            <location filename="../ocsge_qgis_plugin/landcover/polygons.py" />
            <location filename="../ocsge_qgis_plugin/landcover/preparing.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_burn.py" />
            <location filename="../ocsge_qgis_plugin/landcover/state_polygons.py" />
            <source>La couche {layer} n'est pas dans {path}.</source>
            <translation>La couche {layer} n'est pas dans {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/overlay.py" />
            <location filename="../ocsge_qgis_plugin/landcover/polygons.py" />
            <location filename="../ocsge_qgis_plugin/landcover/preparing.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_burn.py" />
            <location filename="../ocsge_qgis_plugin/landcover/state_polygons.py" />
            <source>Rouvrez le département pour préparer de nouveau ses couches.</source>
            <translation>Rouvrez le département pour préparer de nouveau ses couches.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/overlay.py" />
            <source>Le fichier {path} est endommagé, incomplet ou verrouillé.</source>
            <translation>Le fichier {path} est endommagé, incomplet ou verrouillé.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/overlay.py" />
            <source>Fermez le programme qui l'utilise, ou copiez-le de nouveau, puis réessayez.</source>
            <translation>Fermez le programme qui l'utilise, ou copiez-le de nouveau, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/patch_export.py" />
            <source>Les corrections n'ont pas pu être écrites dans {path}.</source>
            <translation>Les corrections n'ont pas pu être écrites dans {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/prepare_cosia.py" />
            <source>Aucune dalle CoSIA ne contient d'objet.</source>
            <translation>Aucune dalle CoSIA ne contient d'objet.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/prepare_cosia.py" />
            <location filename="../ocsge_qgis_plugin/landcover/preparing.py" />
            <source>Il manque la colonne {column} dans la couche {layer} de {path}.</source>
            <translation>Il manque la colonne {column} dans la couche {layer} de {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/prepare_cosia.py" />
            <location filename="../ocsge_qgis_plugin/landcover/preparing.py" />
            <source>Vérifiez que la livraison est complète, puis rouvrez le département.</source>
            <translation>Vérifiez que la livraison est complète, puis rouvrez le département.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/preparing.py" />
            <source>Il manque de la place sur le disque de {path} : {needed} Mo nécessaires, {free} Mo libres.</source>
            <translation>Il manque de la place sur le disque de {path} : {needed} Mo nécessaires, {free} Mo libres.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/preparing.py" />
            <source>Libérez de la place, puis relancez la préparation : ce qui est déjà fait est gardé.</source>
            <translation>Libérez de la place, puis relancez la préparation : ce qui est déjà fait est gardé.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/raster_burn.py" />
            <source>Le fichier {path} est fermé.</source>
            <translation>Le fichier {path} est fermé.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/raster_parts.py" />
            <source>La partie {path} d'une préparation est abîmée.</source>
            <translation>La partie {path} d'une préparation est abîmée.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/raster_parts.py" />
            <source>Relancez la préparation : seule cette partie sera refaite.</source>
            <translation>Relancez la préparation : seule cette partie sera refaite.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/raster_parts.py" />
            <source>La préparation de {path} a été interrompue.</source>
            <translation>La préparation de {path} a été interrompue.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>OCS GE, état</source>
            <translation>OCS GE, état</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>OCS GE, différences</source>
            <translation>OCS GE, différences</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>CoSIA</source>
            <translation>CoSIA</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>Artificialisation, état</source>
            <translation>Artificialisation, état</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>Artificialisation, évolution</source>
            <translation>Artificialisation, évolution</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>Patch correctif</source>
            <translation>Patch correctif</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/reference_cache.py" />
            <source>Les couches officielles lues ne peuvent pas être gardées.</source>
            <translation>Les couches officielles lues ne peuvent pas être gardées.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/reference_cache.py" />
            <source>Vérifiez la place sur le disque et les droits sur le dossier de travail.</source>
            <translation>Vérifiez la place sur le disque et les droits sur le dossier de travail.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/reference_cache.py" />
            <source>Vérifiez les droits sur le dossier de travail, et que ce fichier n'est pas ouvert ailleurs.</source>
            <translation>Vérifiez les droits sur le dossier de travail, et que ce fichier n'est pas ouvert ailleurs.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/report_overlay.py" />
            <source>CoSIA n'est pas sur ce poste.</source>
            <translation>CoSIA n'est pas sur ce poste.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/report_overlay.py" />
            <location filename="../ocsge_qgis_plugin/workflow/evidence_pass.py" />
            <source>La lecture des indices a été interrompue.</source>
            <translation>La lecture des indices a été interrompue.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <source>Il manque le fichier {name} à côté de {path}.</source>
            <translation>Il manque le fichier {name} à côté de {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <source>Copiez tous les fichiers du shapefile (.shp, .shx, .dbf, .prj, .cpg) ensemble.</source>
            <translation>Copiez tous les fichiers du shapefile (.shp, .shx, .dbf, .prj, .cpg) ensemble.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <source>Le fichier {path} est illisible ou vide.</source>
            <translation>Le fichier {path} est illisible ou vide.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <source>Le fichier {path} n'est pas un shapefile.</source>
            <translation>Le fichier {path} n'est pas un shapefile.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/state_polygons.py" />
            <source>La couche {layer} de {path} n'a pas de colonnes code_cs et code_us.</source>
            <translation>La couche {layer} de {path} n'a pas de colonnes code_cs et code_us.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/state_polygons.py" />
            <source>Choisissez la couche OCCUPATION_SOL d'une livraison OCS GE.</source>
            <translation>Choisissez la couche OCCUPATION_SOL d'une livraison OCS GE.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/transitions.py" />
            <source>Couple couverture × usage inattendu</source>
            <translation>Couple couverture × usage inattendu</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/transitions.py" />
            <source>fiche OCS GE §3.3</source>
            <translation>fiche OCS GE §3.3</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/wfs.py" />
            <source>Les indices se font sans elle et la lecture sera reprise ; si cela dure, signalez-le avec les détails.</source>
            <translation>Les indices se font sans elle et la lecture sera reprise ; si cela dure, signalez-le avec les détails.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/wfs.py" />
            <source>ses objets sont ailleurs</source>
            <translation>ses objets sont ailleurs</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/wfs.py" />
            <source>La Géoplateforme ne sert pas la couche {layer}.</source>
            <translation>La Géoplateforme ne sert pas la couche {layer}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/wfs.py" />
            <source>Les indices se font sans elle ; un GeoPackage de cette couche peut la remplacer.</source>
            <translation>Les indices se font sans elle ; un GeoPackage de cette couche peut la remplacer.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/wfs.py" />
            <source>La Géoplateforme a refusé de lire la couche {layer}.</source>
            <translation>La Géoplateforme a refusé de lire la couche {layer}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/wfs.py" />
            <source>La réponse de la Géoplateforme pour {layer} est coupée ou illisible.</source>
            <translation>La réponse de la Géoplateforme pour {layer} est coupée ou illisible.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/wfs.py" />
            <source>La Géoplateforme a répondu dans un autre système de coordonnées pour {layer} : {reason}.</source>
            <translation>La Géoplateforme a répondu dans un autre système de coordonnées pour {layer} : {reason}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Choisir un département</source>
            <translation>Choisir un département</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Se connecter…</source>
            <translation>Se connecter…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Voir tout le département</source>
            <translation>Voir tout le département</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Vues liées</source>
            <translation>Vues liées</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Rideau</source>
            <translation>Rideau</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Exporter les corrections…</source>
            <translation>Exporter les corrections…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Relire les couches officielles</source>
            <translation>Relire les couches officielles</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Fermer le département</source>
            <translation>Fermer le département</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Décider d'une seule touche</source>
            <translation>Décider d'une seule touche</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/assignment.py" />
            <source>Personne n'est choisi pour recevoir ces signalements.</source>
            <translation>Personne n'est choisi pour recevoir ces signalements.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/bulk.py" />
            <source>Déjà décidé : « {verdict} », à envoyer.</source>
            <translation>Déjà décidé : « {verdict} », à envoyer.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/bulk.py" />
            <source>Les indices ne donnent pas de motif à ce rejet : choisissez-en un.</source>
            <translation>Les indices ne donnent pas de motif à ce rejet : choisissez-en un.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/bulk.py" />
            <source>Aucune correction n'est notée : décidez-le seul, en désignant son polygone.</source>
            <translation>Aucune correction n'est notée : décidez-le seul, en désignant son polygone.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/bulk.py" />
            <source>Une correction notée ne change ni la couverture ni l'usage : décidez-le seul.</source>
            <translation>Une correction notée ne change ni la couverture ni l'usage : décidez-le seul.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/bulk.py" />
            <source>La réponse est vide.</source>
            <translation>La réponse est vide.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/bulk.py" />
            <source>La réponse garde un blanc […] que les indices ne remplissent pas : complétez-la.</source>
            <translation>La réponse garde un blanc […] que les indices ne remplissent pas : complétez-la.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Livrée en {month}, après ce signalement : la donnée est peut-être déjà corrigée</source>
            <translation>Livrée en {month}, après ce signalement : la donnée est peut-être déjà corrigée</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Non examiné</source>
            <translation>Non examiné</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>sans code</source>
            <translation>sans code</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Demande</source>
            <translation>Demande</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Le contour : hors du champ de la boucle de correction</source>
            <translation>Le contour : hors du champ de la boucle de correction</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Un changement postérieur aux photos</source>
            <translation>Un changement postérieur aux photos</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Autre chose que l'OCS GE</source>
            <translation>Autre chose que l'OCS GE</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Non précisée</source>
            <translation>Non précisée</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>{dimension}, sans dire quelle classe</source>
            <translation>{dimension}, sans dire quelle classe</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source> ou </source>
            <translation> ou </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>{classes}…</source>
            <translation>{classes}…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>{dimension} → {wished}</source>
            <translation>{dimension} → {wished}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Lu dans le formulaire</source>
            <translation>Lu dans le formulaire</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Lu dans le texte : {words}</source>
            <translation>Lu dans le texte : {words}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Aucun polygone à cet endroit</source>
            <translation>Aucun polygone à cet endroit</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>dans le croquis</source>
            <translation>dans le croquis</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>autour du point</source>
            <translation>autour du point</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>dans tout le polygone</source>
            <translation>dans tout le polygone</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>ossature</source>
            <translation>ossature</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>+ %n autre(s) polygone(s)</source>
            <translation>
                <numerusform>+ %n autre polygone</numerusform>
                <numerusform>+ %n autres polygones</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Source : {source}</source>
            <translation>Source : {source}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>{vintage}, changé</source>
            <translation>{vintage}, changé</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>CoSIA ne couvre pas cet endroit</source>
            <translation>CoSIA ne couvre pas cet endroit</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>{classes} {place}</source>
            <translation>{classes} {place}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>{text} (CoSIA n'en couvre que {share})</source>
            <translation>{text} (CoSIA n'en couvre que {share})</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Spécifications</source>
            <translation>Spécifications</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Hors du département ouvert</source>
            <translation>Hors du département ouvert</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>en zone construite</source>
            <translation>en zone construite</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>hors zone construite</source>
            <translation>hors zone construite</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>zone construite inconnue ici</source>
            <translation>zone construite inconnue ici</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>{area} pour un minimum de {minimum} ({zone})</source>
            <translation>{area} pour un minimum de {minimum} ({zone})</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>{area} : sous le minimum de {minimum} ({zone})</source>
            <translation>{area} : sous le minimum de {minimum} ({zone})</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Large d'environ {width} m, pour {minimum} m au moins</source>
            <translation>Large d'environ {width} m, pour {minimum} m au moins</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Couple couverture × usage inattendu une fois corrigé</source>
            <translation>Couple couverture × usage inattendu une fois corrigé</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>CoSIA ne sépare pas ces deux couvertures</source>
            <translation>CoSIA ne sépare pas ces deux couvertures</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Rien à cet endroit dans {layers}</source>
            <translation>Rien à cet endroit dans {layers}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Couches officielles pas encore lues ici</source>
            <translation>Couches officielles pas encore lues ici</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Aucune couche à portée (BD TOPO, RPG…) ; CoSIA ne dit rien de l'usage</source>
            <translation>Aucune couche à portée (BD TOPO, RPG…) ; CoSIA ne dit rien de l'usage</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>{layer} : {label}, {share}</source>
            <translation>{layer} : {label}, {share}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Jours de vol à cet endroit, d'après le graphe de mosaïquage de la BD ORTHO</source>
            <translation>Jours de vol à cet endroit, d'après le graphe de mosaïquage de la BD ORTHO</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Photos {vintage}</source>
            <translation>Photos {vintage}</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>%n doublon(s) probable(s)</source>
            <translation>
                <numerusform>%n doublon probable</numerusform>
                <numerusform>%n doublons probables</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Voisins</source>
            <translation>Voisins</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>%n autre(s) à moins de 50 m</source>
            <translation>
                <numerusform>%n autre à moins de 50 m</numerusform>
                <numerusform>%n autres à moins de 50 m</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>{accepted} pris en compte sur {answered} ({kind})</source>
            <translation>{accepted} pris en compte sur {answered} ({kind})</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Organisme</source>
            <translation>Organisme</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Réponses données dans ce département</source>
            <translation>Réponses données dans ce département</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>N° {number}, à {distance} m : {status}</source>
            <translation>N° {number}, à {distance} m : {status}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_pass.py" />
            <source>La géométrie du croquis n'a pas pu être comparée aux couches.</source>
            <translation>La géométrie du croquis n'a pas pu être comparée aux couches.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/official_pass.py" />
            <source>La liste des objets de {layer} n'a pas de fin.</source>
            <translation>La liste des objets de {layer} n'a pas de fin.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/outbox_pass.py" />
            <source>Aucune trace sur le serveur : sera renvoyé.</source>
            <translation>Aucune trace sur le serveur : sera renvoyé.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/pace.py" />
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/pace.py" />
            <source>{hours} h {minutes:02}</source>
            <translation>{hours} h {minutes:02}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/pace.py" />
            <source>{hours} h</source>
            <translation>{hours} h</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/permissions.py" />
            <source>Connectez-vous une première fois et choisissez votre groupe : une décision est signée.</source>
            <translation>Connectez-vous une première fois et choisissez votre groupe : une décision est signée.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/permissions.py" />
            <source>Votre rôle dans le groupe ne permet pas de répondre aux signalements.</source>
            <translation>Votre rôle dans le groupe ne permet pas de répondre aux signalements.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/permissions.py" />
            <source>Ce signalement a été supprimé sur le serveur.</source>
            <translation>Ce signalement a été supprimé sur le serveur.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/permissions.py" />
            <source>Résolvez d'abord le conflit : gardez votre décision ou prenez la leur.</source>
            <translation>Résolvez d'abord le conflit : gardez votre décision ou prenez la leur.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/permissions.py" />
            <source>Réessayez ou abandonnez d'abord la décision refusée.</source>
            <translation>Réessayez ou abandonnez d'abord la décision refusée.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/permissions.py" />
            <source>La décision est en cours d'envoi : elle ne peut plus être changée.</source>
            <translation>La décision est en cours d'envoi : elle ne peut plus être changée.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/permissions.py" />
            <source>Ce signalement est clos : « {status} ».</source>
            <translation>Ce signalement est clos : « {status} ».</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/push.py" />
            <source>Le signalement n'existe plus sur le serveur.</source>
            <translation>Le signalement n'existe plus sur le serveur.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/push.py" />
            <source>Nouvelle réponse de {names}.</source>
            <translation>Nouvelle réponse de {names}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/push.py" />
            <source>Une réponse est arrivée depuis.</source>
            <translation>Une réponse est arrivée depuis.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/push.py" />
            <source>Le signalement a été clos depuis (« {status} »).</source>
            <translation>Le signalement a été clos depuis (« {status} »).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/push.py" />
            <source>Le signalement a été modifié depuis.</source>
            <translation>Le signalement a été modifié depuis.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/relevance.py" />
            <source>La table {path} ne dit pas le poids de chaque indice.</source>
            <translation>La table {path} ne dit pas le poids de chaque indice.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/stages.py" />
            <source>La ligne du tableau de suivi n'existe plus sur le serveur.</source>
            <translation>La ligne du tableau de suivi n'existe plus sur le serveur.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/stages.py" />
            <source>L'étape a été changée depuis : « {stage} ».</source>
            <translation>L'étape a été changée depuis : « {stage} ».</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/stages.py" />
            <source>L'étape a été changée par quelqu'un d'autre.</source>
            <translation>L'étape a été changée par quelqu'un d'autre.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/stages.py" />
            <source>Le serveur n'a pas appliqué la transaction.</source>
            <translation>Le serveur n'a pas appliqué la transaction.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Aucun polygone de l'OCS GE n'a été trouvé à cet endroit.</source>
            <translation>Aucun polygone de l'OCS GE n'a été trouvé à cet endroit.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Le signalement ne dit pas s'il porte sur la couverture ou sur l'usage.</source>
            <translation>Le signalement ne dit pas s'il porte sur la couverture ou sur l'usage.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Le signalement ne dit pas quelle classe il demande.</source>
            <translation>Le signalement ne dit pas quelle classe il demande.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>CoSIA ne sépare pas « {wished} » de « {delivered} ».</source>
            <translation>CoSIA ne sépare pas « {wished} » de « {delivered} ».</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Il manque CoSIA de {vintage} {place}.</source>
            <translation>Il manque CoSIA de {vintage} {place}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>CoSIA ne dit rien de l'usage ; pour en juger, il manque : {layers}.</source>
            <translation>CoSIA ne dit rien de l'usage ; pour en juger, il manque : {layers}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Aucune couche officielle ne dit ce qu'est « {use} ».</source>
            <translation>Aucune couche officielle ne dit ce qu'est « {use} ».</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>{layers} : rien {place} ne départage l'usage demandé et l'usage livré.</source>
            <translation>{layers} : rien {place} ne départage l'usage demandé et l'usage livré.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>le long du tracé</source>
            <translation>le long du tracé</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Le signalement se trouve hors du département ouvert.</source>
            <translation>Le signalement se trouve hors du département ouvert.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>{text}.</source>
            <translation>{text}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>{text} (« {words} »).</source>
            <translation>{text} (« {words} »).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Le texte ne parle pas de l'OCS GE</source>
            <translation>Le texte ne parle pas de l'OCS GE</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Le texte porte sur le contour, que la boucle de correction ne reprend pas</source>
            <translation>Le texte porte sur le contour, que la boucle de correction ne reprend pas</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Le texte décrit un changement postérieur aux photos du millésime</source>
            <translation>Le texte décrit un changement postérieur aux photos du millésime</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Le polygone porte déjà « {label} » en {vintage}, comme demandé.</source>
            <translation>Le polygone porte déjà « {label} » en {vintage}, comme demandé.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>L'objet dessiné fait {area}, moins que l'unité minimale de {minimum}.</source>
            <translation>L'objet dessiné fait {area}, moins que l'unité minimale de {minimum}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>L'objet dessiné est large d'environ {width} m, moins que les {minimum} m demandés.</source>
            <translation>L'objet dessiné est large d'environ {width} m, moins que les {minimum} m demandés.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>ni ce qui est demandé, ni ce qui est livré</source>
            <translation>ni ce qui est demandé, ni ce qui est livré</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>comme demandé</source>
            <translation>comme demandé</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>comme livré</source>
            <translation>comme livré</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>CoSIA voit {share} de {classes} {place}, {against}.</source>
            <translation>CoSIA voit {share} de {classes} {place}, {against}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>En {vintage}, CoSIA voyait {share} de {classes}, {against}.</source>
            <translation>En {vintage}, CoSIA voyait {share} de {classes}, {against}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>{layer} : « {label} » sur {share}, {against} (« {use} »).</source>
            <translation>{layer} : « {label} » sur {share}, {against} (« {use} »).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>« {wished} » ne va pas d'ordinaire avec « {other} ».</source>
            <translation>« {wished} » ne va pas d'ordinaire avec « {other} ».</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>{kind} : {accepted} signalements pris en compte sur {answered} dans ce département.</source>
            <translation>{kind} : {accepted} signalements pris en compte sur {answered} dans ce département.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Le signalement n° {number}, qui dit la même chose, a été pris en compte.</source>
            <translation>Le signalement n° {number}, qui dit la même chose, a été pris en compte.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Le signalement n° {number}, qui dit la même chose, n'a pas été retenu.</source>
            <translation>Le signalement n° {number}, qui dit la même chose, n'a pas été retenu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>{count} personnes différentes signalent la même chose ici.</source>
            <translation>{count} personnes différentes signalent la même chose ici.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/sync.py" />
            <source>Envoi des décisions</source>
            <translation>Envoi des décisions</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/sync.py" />
            <source>Réception des signalements</source>
            <translation>Réception des signalements</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/sync.py" />
            <source>Envoi des étapes de production</source>
            <translation>Envoi des étapes de production</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/sync.py" />
            <source>Réception du suivi national</source>
            <translation>Réception du suivi national</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>Avis demandés</source>
            <translation>Avis demandés</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>Reportés</source>
            <translation>Reportés</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>Conflits</source>
            <translation>Conflits</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>Refusés</source>
            <translation>Refusés</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>À confirmer</source>
            <translation>À confirmer</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>Clos</source>
            <translation>Clos</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>Tous</source>
            <translation>Tous</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/validation.py" />
            <source>Le signalement n° {number} ne dit pas quel verdict confirmer.</source>
            <translation>Le signalement n° {number} ne dit pas quel verdict confirmer.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/validation.py" />
            <source>Choisissez un verdict dans la barre de décision.</source>
            <translation>Choisissez un verdict dans la barre de décision.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/corrections.py" />
            <source>La correction du signalement n° {number} est en EPSG:{found}, l'espace de travail en EPSG:{ours}.</source>
            <translation>La correction du signalement n° {number} est en EPSG:{found}, l'espace de travail en EPSG:{ours}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/corrections.py" />
            <source>Choisissez le polygone dans une livraison de ce département.</source>
            <translation>Choisissez le polygone dans une livraison de ce département.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Fermez l'autre fenêtre ou l'autre logiciel qui y écrit, puis recommencez ; rien n'est perdu.</source>
            <translation>Fermez l'autre fenêtre ou l'autre logiciel qui y écrit, puis recommencez ; rien n'est perdu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Vérifiez les droits sur le dossier, la place et l'état du disque, ou choisissez un autre dossier.</source>
            <translation>Vérifiez les droits sur le dossier, la place et l'état du disque, ou choisissez un autre dossier.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>L'espace de travail {path} n'a pas pu être lu ou écrit.</source>
            <translation>L'espace de travail {path} n'a pas pu être lu ou écrit.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Recommencez ; si l'erreur revient, copiez les détails dans un rapport d'incident.</source>
            <translation>Recommencez ; si l'erreur revient, copiez les détails dans un rapport d'incident.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Le disque est plein : {path} n'a pas pu être enregistré.</source>
            <translation>Le disque est plein : {path} n'a pas pu être enregistré.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Libérez de la place, puis recommencez ; ce qui était enregistré est intact.</source>
            <translation>Libérez de la place, puis recommencez ; ce qui était enregistré est intact.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Le fichier {path} est endommagé, ou n'est pas un espace de travail de cette extension.</source>
            <translation>Le fichier {path} est endommagé, ou n'est pas un espace de travail de cette extension.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Renommez-le pour le garder, puis rouvrez le département : les signalements seront relus sur le serveur. Les copies de sauvegarde sont dans le même dossier.</source>
            <translation>Renommez-le pour le garder, puis rouvrez le département : les signalements seront relus sur le serveur. Les copies de sauvegarde sont dans le même dossier.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>L'espace de travail {path} est fermé.</source>
            <translation>L'espace de travail {path} est fermé.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Rouvrez le département, puis recommencez.</source>
            <translation>Rouvrez le département, puis recommencez.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Le signalement n° {number} n'existe plus sur le serveur.</source>
            <translation>Le signalement n° {number} n'existe plus sur le serveur.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Il n'y a rien à y répondre ; passez au suivant.</source>
            <translation>Il n'y a rien à y répondre ; passez au suivant.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Le signalement n° {number} est déjà clos : « {status} ».</source>
            <translation>Le signalement n° {number} est déjà clos : « {status} ».</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Passez au suivant ; s'il faut y revenir, écrivez au gestionnaire du groupe.</source>
            <translation>Passez au suivant ; s'il faut y revenir, écrivez au gestionnaire du groupe.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Le signalement n° {number} a changé depuis qu'il a été lu.</source>
            <translation>Le signalement n° {number} a changé depuis qu'il a été lu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Ouvrez-le pour voir ce qui est arrivé, puis décidez.</source>
            <translation>Ouvrez-le pour voir ce qui est arrivé, puis décidez.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Le signalement n° {number} appartient à un autre serveur ou à un autre groupe que {username}.</source>
            <translation>Le signalement n° {number} appartient à un autre serveur ou à un autre groupe que {username}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Connectez-vous au groupe de ce signalement, puis recommencez.</source>
            <translation>Connectez-vous au groupe de ce signalement, puis recommencez.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>La décision sur le n° {number} est déjà annulée.</source>
            <translation>La décision sur le n° {number} est déjà annulée.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Elle ne partira pas ; pour y revenir, décidez à nouveau.</source>
            <translation>Elle ne partira pas ; pour y revenir, décidez à nouveau.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>La décision sur le n° {number} est en cours d'envoi ou de vérification.</source>
            <translation>La décision sur le n° {number} est en cours d'envoi ou de vérification.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Attendez la fin de la synchronisation ; pour la changer, décidez alors à nouveau.</source>
            <translation>Attendez la fin de la synchronisation ; pour la changer, décidez alors à nouveau.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>La décision sur le n° {number} est partie, et le serveur l'a arrêtée : « {state} ».</source>
            <translation>La décision sur le n° {number} est partie, et le serveur l'a arrêtée : « {state} ».</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Ouvrez ce signalement pour choisir ce qu'elle devient.</source>
            <translation>Ouvrez ce signalement pour choisir ce qu'elle devient.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>La décision sur le n° {number} est déjà envoyée ({moment}).</source>
            <translation>La décision sur le n° {number} est déjà envoyée ({moment}).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Le signalement est clos : pour y revenir, écrivez au gestionnaire du groupe.</source>
            <translation>Le signalement est clos : pour y revenir, écrivez au gestionnaire du groupe.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Pour la changer, décidez à nouveau.</source>
            <translation>Pour la changer, décidez à nouveau.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_store.py" />
            <source>Le signalement n° {number} a déjà une décision : « {state} ».</source>
            <translation>Le signalement n° {number} a déjà une décision : « {state} ».</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_store.py" />
            <source>Ouvrez-le pour la voir ou la changer.</source>
            <translation>Ouvrez-le pour la voir ou la changer.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/disk.py" />
            <source>Le dossier {folder} est sur un partage réseau ({kind}).</source>
            <translation>Le dossier {folder} est sur un partage réseau ({kind}).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/disk.py" />
            <source>Choisissez un dossier d'un disque de ce poste : les verrous d'un partage réseau ne protègent pas l'espace de travail quand deux programmes y écrivent.</source>
            <translation>Choisissez un dossier d'un disque de ce poste : les verrous d'un partage réseau ne protègent pas l'espace de travail quand deux programmes y écrivent.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/geometry.py" />
            <source>La géométrie d'une correction est tronquée.</source>
            <translation>La géométrie d'une correction est tronquée.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/geometry.py" />
            <source>La géométrie d'une correction est suivie d'octets inattendus.</source>
            <translation>La géométrie d'une correction est suivie d'octets inattendus.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/geometry.py" />
            <source>La géométrie d'une correction est vide.</source>
            <translation>La géométrie d'une correction est vide.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/geometry.py" />
            <source>Désignez de nouveau le polygone sur la carte ; si l'erreur revient, signalez-le au producteur.</source>
            <translation>Désignez de nouveau le polygone sur la carte ; si l'erreur revient, signalez-le au producteur.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/geometry.py" />
            <source>Une correction porte sur un polygone, pas sur une autre géométrie.</source>
            <translation>Une correction porte sur un polygone, pas sur une autre géométrie.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/intentions.py" />
            <source>Cette demande est en conflit : la situation a changé sur le serveur.</source>
            <translation>Cette demande est en conflit : la situation a changé sur le serveur.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/intentions.py" />
            <source>Comparez les deux côtés, puis gardez la vôtre ou prenez la leur.</source>
            <translation>Comparez les deux côtés, puis gardez la vôtre ou prenez la leur.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/intentions.py" />
            <source>La demande précédente est en cours d'envoi ou de vérification.</source>
            <translation>La demande précédente est en cours d'envoi ou de vérification.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/intentions.py" />
            <source>Attendez la fin de la synchronisation, puis recommencez : le serveur l'a peut-être déjà reçue.</source>
            <translation>Attendez la fin de la synchronisation, puis recommencez : le serveur l'a peut-être déjà reçue.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/intentions.py" />
            <source>Cette demande n'est pas dans l'espace de travail.</source>
            <translation>Cette demande n'est pas dans l'espace de travail.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/intentions.py" />
            <source>Rechargez la liste.</source>
            <translation>Rechargez la liste.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/note_store.py" />
            <location filename="../ocsge_qgis_plugin/workspace/report_store.py" />
            <source>Ce signalement n'est pas dans l'espace de travail.</source>
            <translation>Ce signalement n'est pas dans l'espace de travail.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/note_store.py" />
            <location filename="../ocsge_qgis_plugin/workspace/report_store.py" />
            <source>Rechargez la liste : il a disparu du serveur, ou vient d'un autre département.</source>
            <translation>Rechargez la liste : il a disparu du serveur, ou vient d'un autre département.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/opening.py" />
            <source>Le dossier {folder} ne peut pas être créé ou écrit.</source>
            <translation>Le dossier {folder} ne peut pas être créé ou écrit.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/opening.py" />
            <source>Choisissez un dossier où vous avez le droit d'écrire, dans les options de l'extension.</source>
            <translation>Choisissez un dossier où vous avez le droit d'écrire, dans les options de l'extension.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/opening.py" />
            <source>Le fichier {path} est l'espace de travail du département {found}, pas du département {wanted}.</source>
            <translation>Le fichier {path} est l'espace de travail du département {found}, pas du département {wanted}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/opening.py" />
            <source>Remettez chaque espace de travail dans son dossier OCSGE_&lt;code&gt;, ou choisissez un autre dossier.</source>
            <translation>Remettez chaque espace de travail dans son dossier OCSGE_&lt;code&gt;, ou choisissez un autre dossier.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/opening.py" />
            <source>Le fichier {path} a été écrit par une version plus récente de l'extension (schéma {found} ; ici {ours}).</source>
            <translation>Le fichier {path} a été écrit par une version plus récente de l'extension (schéma {found} ; ici {ours}).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/opening.py" />
            <source>Mettez l'extension à jour sur ce poste ; le fichier n'a pas été modifié.</source>
            <translation>Mettez l'extension à jour sur ce poste ; le fichier n'a pas été modifié.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/outbox.py" />
            <source>Cet envoi a été repris par une autre fenêtre.</source>
            <translation>Cet envoi a été repris par une autre fenêtre.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/outbox.py" />
            <source>Rien n'a été modifié ici ; rechargez la liste pour voir où il en est.</source>
            <translation>Rien n'a été modifié ici ; rechargez la liste pour voir où il en est.</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Couverture erronée</source>
            <translation>Couverture erronée</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Usage erroné</source>
            <translation>Usage erroné</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Couverture et usage erronés</source>
            <translation>Couverture et usage erronés</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Changement attribué au mauvais millésime</source>
            <translation>Changement attribué au mauvais millésime</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Objet manquant</source>
            <translation>Objet manquant</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>La donnée est déjà juste</source>
            <translation>La donnée est déjà juste</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Déjà signalé et traité</source>
            <translation>Déjà signalé et traité</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Changement postérieur à la prise de vue</source>
            <translation>Changement postérieur à la prise de vue</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Sous l'unité minimale d'intérêt</source>
            <translation>Sous l'unité minimale d'intérêt</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Sous la largeur minimale</source>
            <translation>Sous la largeur minimale</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Géométrie hors du champ de la boucle</source>
            <translation>Géométrie hors du champ de la boucle</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Contraire à la nomenclature</source>
            <translation>Contraire à la nomenclature</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Non constaté sur l'image</source>
            <translation>Non constaté sur l'image</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Hors du département</source>
            <translation>Hors du département</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Sans rapport avec l'OCS GE</source>
            <translation>Sans rapport avec l'OCS GE</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Signalement inexploitable</source>
            <translation>Signalement inexploitable</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Pris en charge</source>
            <translation>Pris en charge</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Précision demandée</source>
            <translation>Précision demandée</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Avis demandé à un collègue</source>
            <translation>Avis demandé à un collègue</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Accepté, saisie à venir</source>
            <translation>Accepté, saisie à venir</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Réponse confirmée par le gestionnaire</source>
            <translation>Réponse confirmée par le gestionnaire</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Renvoyé à l'interprète</source>
            <translation>Renvoyé à l'interprète</translation>
        </message>
        <message>
            <location filename="../resources/tables/map_categories.csv" />
            <source>Pas encore programmé</source>
            <translation>Pas encore programmé</translation>
        </message>
        <message>
            <location filename="../resources/tables/map_categories.csv" />
            <source>Lancement programmé</source>
            <translation>Lancement programmé</translation>
        </message>
        <message>
            <location filename="../resources/tables/map_categories.csv" />
            <source>Calcul auto en cours</source>
            <translation>Calcul auto en cours</translation>
        </message>
        <message>
            <location filename="../resources/tables/map_categories.csv" />
            <source>PI en cours</source>
            <translation>PI en cours</translation>
        </message>
        <message>
            <location filename="../resources/tables/map_categories.csv" />
            <source>Réalisé</source>
            <translation>Réalisé</translation>
        </message>
        <message>
            <location filename="../resources/tables/production_stages.csv" />
            <source>Non programmé</source>
            <translation>Non programmé</translation>
        </message>
        <message>
            <location filename="../resources/tables/production_stages.csv" />
            <source>Programmé</source>
            <translation>Programmé</translation>
        </message>
        <message>
            <location filename="../resources/tables/production_stages.csv" />
            <source>Calcul automatique</source>
            <translation>Calcul automatique</translation>
        </message>
        <message>
            <location filename="../resources/tables/production_stages.csv" />
            <source>Photo-interprétation</source>
            <translation>Photo-interprétation</translation>
        </message>
        <message>
            <location filename="../resources/tables/production_stages.csv" />
            <source>Boucle de correction</source>
            <translation>Boucle de correction</translation>
        </message>
        <message>
            <location filename="../resources/tables/production_stages.csv" />
            <source>Recette</source>
            <translation>Recette</translation>
        </message>
        <message>
            <location filename="../resources/tables/production_stages.csv" />
            <source>Validation</source>
            <translation>Validation</translation>
        </message>
        <message>
            <location filename="../resources/tables/production_stages.csv" />
            <source>Livré aux utilisateurs</source>
            <translation>Livré aux utilisateurs</translation>
        </message>
        <message>
            <location filename="../resources/tables/production_stages.csv" />
            <source>Publié</source>
            <translation>Publié</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Reçu dans nos services</source>
            <translation>Reçu dans nos services</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Vient d'être déposé, personne ne l'a encore regardé.</source>
            <translation>Vient d'être déposé, personne ne l'a encore regardé.</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>En demande de qualification</source>
            <translation>En demande de qualification</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>N'a pas encore de thème.</source>
            <translation>N'a pas encore de thème.</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>En cours de traitement</source>
            <translation>En cours de traitement</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Quelqu'un y travaille.</source>
            <translation>Quelqu'un y travaille.</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>En attente de saisie</source>
            <translation>En attente de saisie</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Accepté, la correction reste à saisir.</source>
            <translation>Accepté, la correction reste à saisir.</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>En attente de validation</source>
            <translation>En attente de validation</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Un membre a répondu ; un gestionnaire doit confirmer.</source>
            <translation>Un membre a répondu ; un gestionnaire doit confirmer.</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Pris en compte</source>
            <translation>Pris en compte</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Accepté, la donnée est corrigée.</source>
            <translation>Accepté, la donnée est corrigée.</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Déjà pris en compte</source>
            <translation>Déjà pris en compte</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>La donnée était déjà juste.</source>
            <translation>La donnée était déjà juste.</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Rejeté (hors spéc.)</source>
            <translation>Rejeté (hors spéc.)</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Hors des spécifications de l'OCS GE.</source>
            <translation>Hors des spécifications de l'OCS GE.</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Rejeté (hors de propos)</source>
            <translation>Rejeté (hors de propos)</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Sans rapport avec l'OCS GE ou infondé.</source>
            <translation>Sans rapport avec l'OCS GE ou infondé.</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>En mode test</source>
            <translation>En mode test</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Signalement d'essai, compté nulle part.</source>
            <translation>Signalement d'essai, compté nulle part.</translation>
        </message>
    </context>
</TS>
