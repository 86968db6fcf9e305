<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
    <context>
        <name>OcsGe</name>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/carry_service.py" />
            <source>Imagerie pour les jours sans réseau</source>
            <translation>Imagery for days without network</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/carry_service.py" />
            <source>Place prise par l'imagerie</source>
            <translation>Room taken by imagery</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/carry_service.py" />
            <source>Imagerie vidée</source>
            <translation>Imagery cleared</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Vous êtes connecté sous un autre compte : rien n'a été envoyé.</source>
            <translation>You are logged in under another account: nothing was sent.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Reconnectez-vous avec le compte qui a pris ces décisions, puis synchronisez.</source>
            <translation>Log in with the account that took these decisions, then synchronise.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Vous n'êtes pas connecté à l'Espace collaboratif.</source>
            <translation>You are not logged in to Espace collaboratif.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Connectez-vous depuis le menu OCS GE.</source>
            <translation>Log in from the OCS GE menu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Déconnexion</source>
            <translation>Logging out</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Lecture du compte</source>
            <translation>Reading the account</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Aucun identifiant de client OpenID Connect n'est réglé.</source>
            <translation>No OpenID Connect client ID is set.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection.py" />
            <source>Demandez-le à l'IGN et saisissez-le dans les options de l'extension.</source>
            <translation>Ask IGN for it and enter it in the plugin's options.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection_check.py" />
            <source>Connecté : {name}.</source>
            <translation>Logged in: {name}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection_check.py" />
            <source>Le serveur et le service d'identification répondent. Appliquez, puis connectez-vous.</source>
            <translation>The server and the login service respond. Apply, then log in.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/connection_check.py" />
            <source>Le serveur répond.</source>
            <translation>The server responds.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>elle n'a pas de nom d'utilisateur</source>
            <translation>it has no user name</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>elle n'a pas de mot de passe</source>
            <translation>it has no password</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>Aucune configuration d'authentification n'est choisie.</source>
            <translation>No authentication configuration is chosen.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>Choisissez-en une dans les options de l'extension.</source>
            <translation>Choose one in the plugin's options.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>L'authentification de QGIS est désactivée.</source>
            <translation>QGIS authentication is disabled.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>Voyez Préférences ▸ Options ▸ Authentification.</source>
            <translation>See Settings ▸ Options ▸ Authentication.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>La configuration d'authentification « {authcfg} » n'existe pas dans ce profil de QGIS.</source>
            <translation>The authentication configuration “{authcfg}” does not exist in this QGIS profile.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>Choisissez-en une autre dans les options de l'extension.</source>
            <translation>Choose another one in the plugin's options.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>La configuration d'authentification « {authcfg} » n'a pas pu être lue.</source>
            <translation>The authentication configuration “{authcfg}” could not be read.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>Recommencez, et donnez à QGIS son mot de passe principal.</source>
            <translation>Try again, and give QGIS its master password.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>elle est du type « {method} »</source>
            <translation>it is of the type “{method}”</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>La configuration d'authentification « {name} » ne convient pas : {reason}.</source>
            <translation>The authentication configuration “{name}” is not suitable: {reason}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/credentials.py" />
            <source>Choisissez dans les options de l'extension une configuration du type « Basic », complète, ou complétez celle-ci.</source>
            <translation>Choose a complete configuration of the type “Basic” in the plugin's options, or complete this one.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Contours</source>
            <translation>Outlines</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <location filename="../ocsge_qgis_plugin/bridge/prepared_layers.py" />
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Couverture</source>
            <translation>Cover</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <location filename="../ocsge_qgis_plugin/bridge/prepared_layers.py" />
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Usage</source>
            <translation>Use</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Zone construite</source>
            <translation>Built-up zone</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Différences {older}–{newer}</source>
            <translation>Differences {older}–{newer}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Patch correctif {year}</source>
            <translation>Correction patch {year}</translation>
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
            <translation>The column {column} is missing from the layer “{layer}”.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Vérifiez que la livraison est complète : {path}</source>
            <translation>Check that the delivery is complete: {path}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <location filename="../ocsge_qgis_plugin/bridge/prepared_layers.py" />
            <source>Livraison</source>
            <translation>Delivery</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Édition</source>
            <translation>Edition</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Format livré</source>
            <translation>Format delivered</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <location filename="../ocsge_qgis_plugin/bridge/prepared_layers.py" />
            <source>Empreinte</source>
            <translation>Fingerprint</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <location filename="../ocsge_qgis_plugin/bridge/prepared_layers.py" />
            <source>Fichier lu</source>
            <translation>File read</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Couche livrée</source>
            <translation>Layer delivered</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Colonnes</source>
            <translation>Columns</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Objets</source>
            <translation>Features</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Système de coordonnées</source>
            <translation>Coordinate system</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <location filename="../ocsge_qgis_plugin/bridge/prepared_layers.py" />
            <source>Avertissement</source>
            <translation>Warning</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Donnée de l'IGN telle que livrée ; l'extension OCS GE n'y écrit jamais.</source>
            <translation>IGN's data as delivered; the OCS GE plugin never writes to it.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>« {title} » existe en double : {second} n'est pas affiché, {first} l'est déjà.</source>
            <translation>“{title}” is there twice: {second} is not shown, {first} already is.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivered_layers.py" />
            <source>Ne gardez dans le dossier que l'édition à examiner.</source>
            <translation>Keep only the edition to be examined in the folder.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/delivery_search.py" />
            <location filename="../ocsge_qgis_plugin/bridge/map_upkeep.py" />
            <source>Recherche des livraisons de {departement}</source>
            <translation>Looking for deliveries of {departement}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>Test de la connexion</source>
            <translation>Testing the connection</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>Ouverture de {departement}</source>
            <translation>Opening {departement}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>Ouverture annulée : rien n'a changé.</source>
            <translation>Opening cancelled: nothing has changed.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>Lecture des signalements</source>
            <translation>Reading reports</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>On ne sait pas encore qui vous êtes.</source>
            <translation>It is not known yet who you are.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>Connectez-vous une première fois et choisissez votre groupe dans les options.</source>
            <translation>Log in once and choose your group in the options.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>Téléchargement de {name}</source>
            <translation>Downloading {name}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>Export des corrections</source>
            <translation>Exporting corrections</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/bridge/desk.py" />
            <source>%n correction(s) écrite(s) dans {path}.</source>
            <translation>
                <numerusform>%n correction written to {path}.</numerusform>
                <numerusform>%n corrections written to {path}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/evidence_service.py" />
            <source>Indices des signalements</source>
            <translation>Evidence about reports</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>Orthophotos les plus récentes</source>
            <translation>Most recent orthophotos</translation>
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
            <translation>Registre parcellaire graphique (farmed parcels) {year}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>BD TOPO – bâtiments</source>
            <translation>BD TOPO – buildings</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>Cadastre (Parcellaire Express)</source>
            <translation>Cadastre (Parcellaire Express)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>Photovoltaïque au sol {window}</source>
            <translation>Ground-mounted photovoltaics {window}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/geoplateforme.py" />
            <source>Plan IGN</source>
            <translation>Plan IGN</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <source>{code} – {label} (code régional ou de regroupement)</source>
            <translation>{code} – {label} (regional or grouping code)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <location filename="../ocsge_qgis_plugin/bridge/prepared_layers.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>Code inconnu</source>
            <translation>Unknown code</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <location filename="../ocsge_qgis_plugin/bridge/prepared_layers.py" />
            <source>Classe inconnue</source>
            <translation>Unknown class</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <source>Bâtiments</source>
            <translation>Buildings</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <source>Couverture et usage changés</source>
            <translation>Cover and use changed</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <source>Couverture changée</source>
            <translation>Cover changed</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <source>Usage changé</source>
            <translation>Use changed</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/land_styles.py" />
            <source>Sans changement lisible</source>
            <translation>No readable change</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_plans.py" />
            <source>Millésime {year}</source>
            <translation>Vintage {year}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_plans.py" />
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>Imagerie</source>
            <translation>Imagery</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_plans.py" />
            <source>Références</source>
            <translation>Reference layers</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_sources.py" />
            <location filename="../ocsge_qgis_plugin/landcover/overlay.py" />
            <location filename="../ocsge_qgis_plugin/landcover/polygons.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_burn.py" />
            <source>Le fichier {path} est introuvable.</source>
            <translation>The file {path} was not found.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_sources.py" />
            <source>Remettez-le à sa place, ou rouvrez le département en indiquant le dossier des livraisons.</source>
            <translation>Put it back in its place, or open the département again and point to the folder of the deliveries.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_sources.py" />
            <source>La couche « {layer} » du fichier {path} est illisible.</source>
            <translation>The layer “{layer}” of the file {path} cannot be read.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_sources.py" />
            <source>L'image {path} est illisible.</source>
            <translation>The image {path} cannot be read.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/layer_sources.py" />
            <source>Le fichier est sans doute incomplet : copiez-le de nouveau.</source>
            <translation>The file is probably incomplete: copy it again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/locator.py" />
            <source>Codes cités par les signalements</source>
            <translation>Codes named in reports</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/locator.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <source>Signalements OCS GE</source>
            <translation>OCS GE reports</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/locator.py" />
            <source>Par numéro, commune ou code de classe, dans le département ouvert</source>
            <translation>By number, commune or class code, in the open département</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/locator.py" />
            <source>Filtrer la liste sur « {text} »</source>
            <translation>Filter the list on “{text}”</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/locator.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>N° {number}</source>
            <translation>No. {number}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_listener.py" />
            <source>L'adresse de retour « {address} » n'est pas une adresse de ce poste.</source>
            <translation>The redirect address “{address}” is not an address of this computer.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_listener.py" />
            <source>Donnez dans les options de l'extension une adresse telle que http://127.0.0.1:7070/authorization-code/callback.</source>
            <translation>In the plugin's options, give an address such as http://127.0.0.1:7070/authorization-code/callback.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_listener.py" />
            <source>Le port {port} de ce poste est occupé par un autre programme.</source>
            <translation>Port {port} of this computer is taken by another program.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_listener.py" />
            <source>Impossible d'attendre la réponse du navigateur sur le port {port} de ce poste.</source>
            <translation>Cannot wait for the browser's answer on port {port} of this computer.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_listener.py" />
            <source>Fermez l'autre fenêtre de QGIS ou le programme qui attend une connexion, ou changez le port de l'adresse de retour dans les options de l'extension (0 : n'importe quel port libre).</source>
            <translation>Close the other QGIS window or the program that is waiting for a login, or change the port of the redirect address in the plugin's options (0: any free port).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_listener.py" />
            <source>Cette page n'existe pas.</source>
            <translation>This page does not exist.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_listener.py" />
            <source>C'est reçu : revenez dans QGIS. Vous pouvez fermer cet onglet.</source>
            <translation>Received: go back to QGIS. You may close this tab.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_login.py" />
            <source>Préparation de la connexion</source>
            <translation>Preparing the login</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_login.py" />
            <source>Le navigateur ne s'est pas ouvert.</source>
            <translation>The browser did not open.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_login.py" />
            <source>Choisissez un navigateur par défaut dans les réglages du système, puis recommencez.</source>
            <translation>Choose a default browser in the system settings, then try again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_login.py" />
            <source>Connexion à l'Espace collaboratif</source>
            <translation>Logging in to Espace collaboratif</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_login.py" />
            <source>Personne ne s'est connecté dans le navigateur à temps.</source>
            <translation>Nobody logged in from the browser in time.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/loopback_login.py" />
            <source>Recommencez la connexion depuis le menu OCS GE.</source>
            <translation>Log in again from the OCS GE menu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/official_service.py" />
            <source>Couches officielles : lecture autour des signalements, {done} sur {total}</source>
            <translation>Official layers: reading around the reports, {done} of {total}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/official_service.py" />
            <source>Couches officielles : la Géoplateforme est injoignable, nouvel essai plus tard</source>
            <translation>Official layers: the Géoplateforme is out of reach, will try again later</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/official_service.py" />
            <source>Couches officielles : la place réglée dans les options est pleine</source>
            <translation>Official layers: the room set in the options is full</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/official_service.py" />
            <source>Couches officielles : la Géoplateforme répond mal, nouvel essai plus tard</source>
            <translation>Official layers: the Géoplateforme answers badly, will try again later</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/official_service.py" />
            <source>Couches officielles autour des signalements</source>
            <translation>Official layers around the reports</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/official_service.py" />
            <source>La Géoplateforme ne sert pas : {layers}.</source>
            <translation>The Géoplateforme does not serve: {layers}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/online_plans.py" />
            <source>{title} (hors ligne)</source>
            <translation>{title} (offline)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/opening.py" />
            <source>Préparation de {name}</source>
            <translation>Preparing {name}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/photo_cache.py" />
            <source>Ce fichier n'est pas une photo.</source>
            <translation>This file is not a photo.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/photo_cache.py" />
            <source>Cette photo est endommagée.</source>
            <translation>This photo is damaged.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/photo_cache.py" />
            <source>Photo trop grande pour être affichée : {width} × {height} pixels.</source>
            <translation>Photo too large to be shown: {width} × {height} pixels.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/photo_cache.py" />
            <source>Photo incomplète : la fin du fichier manque.</source>
            <translation>Incomplete photo: the end of the file is missing.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/photo_service.py" />
            <source>Le dossier des photos ne peut pas être écrit.</source>
            <translation>The folder of photos cannot be written to.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/photo_service.py" />
            <source>Photo du signalement</source>
            <translation>Photo of the report</translation>
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
            <translation>Picture prepared by the OCS GE plugin from the delivery, for small scales.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/prepared_upkeep.py" />
            <source>Préparation de l'affichage : {delivery}</source>
            <translation>Preparing the display: {delivery}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/provenance.py" />
            <source>Données de l'espace de travail, tenues par l'extension OCS GE. Lecture seule dans QGIS.</source>
            <translation>Data of the workspace, kept by the OCS GE plugin. Read-only in QGIS.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/provenance.py" />
            <source>Fichier</source>
            <translation>File</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Conflit ou refus du serveur</source>
            <translation>Conflict, or refused by the server</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Décidé, à envoyer</source>
            <translation>Decided, to send</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>À traiter</source>
            <translation>To do</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Accepté</source>
            <translation>Accepted</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Rejeté</source>
            <translation>Rejected</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Essai ou statut inconnu</source>
            <translation>Test or unknown status</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Correction acceptée, envoyée</source>
            <translation>Correction accepted, sent</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/report_styles.py" />
            <source>Correction décidée, à envoyer</source>
            <translation>Correction decided, to send</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/settings.py" />
            <source>« Pris en compte » tout de suite</source>
            <translation>“Taken into account” at once</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/settings.py" />
            <source>« En attente de saisie » jusqu'à l'intégration</source>
            <translation>“Waiting for entry” until integrated</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/several_decisions.py" />
            <source>Enregistrement des décisions</source>
            <translation>Saving decisions</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/several_decisions.py" />
            <source>Annulation de décisions</source>
            <translation>Undoing decisions</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/several_decisions.py" />
            <source>Rétablissement de décisions</source>
            <translation>Redoing decisions</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/sync_service.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/page.py" />
            <source>Connexion</source>
            <translation>Connection</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/sync_service.py" />
            <source>Synchronisation OCS GE</source>
            <translation>OCS GE synchronisation</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/tasks.py" />
            <source>Une erreur imprévue a interrompu « {work} ».</source>
            <translation>An unexpected error interrupted “{work}”.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/tasks.py" />
            <source>Copiez les détails et transmettez-les à l'équipe de l'extension.</source>
            <translation>Copy the details and pass them on to the plugin's team.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/tasks.py" />
            <source>« {work} » a été annulé.</source>
            <translation>“{work}” was cancelled.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/page.py" />
            <source>Signalements</source>
            <translation>Reports</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Corrections</source>
            <translation>Corrections</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Croquis</source>
            <translation>Sketches</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Croquis : points</source>
            <translation>Sketches: points</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Croquis : lignes</source>
            <translation>Sketches: lines</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Croquis : surfaces</source>
            <translation>Sketches: areas</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Signalements de l'Espace collaboratif</source>
            <translation>Reports of Espace collaboratif</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Croquis des signalements</source>
            <translation>Sketches of the reports</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/bridge/workspace_layers.py" />
            <source>Corrections des signalements acceptés</source>
            <translation>Corrections of accepted reports</translation>
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
            <translation>Intermunicipal body</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <source>Parc naturel</source>
            <translation>Nature park</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <source>Agence d’urbanisme</source>
            <translation>Planning agency</translation>
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
            <translation>Other organisation</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <source>Organisme inconnu</source>
            <translation>Unknown organisation</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <source>Il manque les colonnes {columns} dans votre table des organismes.</source>
            <translation>Columns {columns} are missing in your table of organisations.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <source>Votre table des organismes est illisible.</source>
            <translation>Your table of organisations cannot be read.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <source>La ligne {row} de votre table des organismes est incomprise.</source>
            <translation>Line {row} of your table of organisations is not understood.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/organisations.py" />
            <source>Chaque ligne dit type;compte;domaine ; les types sont {kinds}.</source>
            <translation>Each line says type;compte;domaine; the types are {kinds}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>À envoyer</source>
            <translation>To send</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Envoi en cours</source>
            <translation>Being sent</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>À vérifier</source>
            <translation>To check</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Confirmé</source>
            <translation>Confirmed</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Conflit</source>
            <translation>Conflict</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Refusé</source>
            <translation>Refused</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Annulé</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Un envoi à l'état « {current} » ne peut pas passer à « {wanted} ».</source>
            <translation>An outbox item in the state “{current}” cannot become “{wanted}”.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
            <source>Rechargez la liste : il a sans doute été traité dans une autre fenêtre.</source>
            <translation>Reload the list: it was probably dealt with in another window.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/production.py" />
            <source>On ne passe pas de « {current} » à « {wanted} ».</source>
            <translation>There is no move from “{current}” to “{wanted}”.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/production.py" />
            <source>Étapes possibles : {stages}.</source>
            <translation>Possible stages: {stages}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/production.py" />
            <source>Un millésime programmé a besoin d'un trimestre.</source>
            <translation>A scheduled vintage needs a quarter.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/production.py" />
            <source>Donnez-le sous la forme 2027-T1.</source>
            <translation>Give it in the form 2027-T1.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/production.py" />
            <source>Une recette refusée a besoin d'un motif et d'une nouvelle date.</source>
            <translation>A refused acceptance needs a reason and a new date.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/production.py" />
            <source>Renseignez les deux avant d'enregistrer.</source>
            <translation>Fill in both before saving.</translation>
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
            <translation>{share}%</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/sketches.py" />
            <source>Le croquis n'est pas un texte JSON.</source>
            <translation>The sketch is not JSON text.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/sketches.py" />
            <source>Le croquis n'a pas la forme attendue (liste d'objets).</source>
            <translation>The sketch does not have the expected form (a list of objects).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/suggestions.py" />
            <source>À prendre en compte</source>
            <translation>To be taken into account</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/suggestions.py" />
            <source>Déjà juste</source>
            <translation>Already right</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/suggestions.py" />
            <source>Hors spécifications</source>
            <translation>Out of specification</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/suggestions.py" />
            <source>Non pertinent</source>
            <translation>Irrelevant</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/suggestions.py" />
            <source>Sans avis</source>
            <translation>No opinion</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/tables.py" />
            <source>La ligne {row} de la table {path} a une cellule de trop.</source>
            <translation>Row {row} of the table {path} has one cell too many.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/tables.py" />
            <location filename="../ocsge_qgis_plugin/workflow/relevance.py" />
            <source>Réinstallez l'extension ou rétablissez ce fichier.</source>
            <translation>Reinstall the plugin or restore this file.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/tables.py" />
            <source>La table {path} est illisible.</source>
            <translation>The table {path} cannot be read.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/tables.py" />
            <source>Il manque les colonnes {columns} dans la table {path}.</source>
            <translation>The columns {columns} are missing from the table {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/account.py" />
            <source>Le serveur n'a rien indiqué sur votre compte.</source>
            <translation>The server said nothing about your account.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/account.py" />
            <source>Ouvrez le site de l'Espace collaboratif et acceptez les conditions d'utilisation.</source>
            <translation>Open the Espace collaboratif website and accept the terms of use.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Cette réponse de connexion n'est pas celle qui était attendue.</source>
            <translation>This login answer is not the one that was expected.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Fermez l'onglet et recommencez la connexion.</source>
            <translation>Close the tab and log in again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>La connexion a été refusée.</source>
            <translation>The login was refused.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Recommencez, et acceptez l'accès demandé.</source>
            <translation>Try again, and accept the access asked for.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>{url} ne décrit pas le service d'identification attendu.</source>
            <translation>{url} does not describe the expected login service.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Vérifiez l'adresse du service d'identification dans les options.</source>
            <translation>Check the address of the login service in the options.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Le service d'identification refuse l'accès : {reason}</source>
            <translation>The login service refuses access: {reason}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Reconnectez-vous depuis le menu OCS GE.</source>
            <translation>Log in again from the OCS GE menu.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Le service d'identification n'a pas donné de jeton.</source>
            <translation>The login service gave no token.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/auth.py" />
            <source>Reconnectez-vous ; vérifiez l'identifiant de client dans les options.</source>
            <translation>Log in again; check the client ID in the options.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source> Le serveur dit : « {message} »</source>
            <translation> The server says: “{message}”</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>{server} ne vous reconnaît pas, ou votre connexion a expiré.</source>
            <translation>{server} does not recognise you, or your login has expired.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Reconnectez-vous ; ce qui n'est pas parti reste dans la boîte d'envoi.</source>
            <translation>Log in again; what has not been sent stays in the outbox.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>{server} : votre compte n'a pas le droit de faire cela.</source>
            <translation>{server}: your account is not allowed to do that.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Voyez avec le gestionnaire du groupe.</source>
            <translation>Ask the group's manager.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>{server} ne connaît pas cet objet ou cette adresse.</source>
            <translation>{server} does not know this object or address.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Synchronisez, puis vérifiez le groupe et l'adresse du serveur dans les options.</source>
            <translation>Synchronise, then check the group and the server address in the options.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>{server} refuse cette demande.</source>
            <translation>{server} refuses this request.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Corrigez ce qu'il indique et réessayez.</source>
            <translation>Correct what it points out and try again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>{server} reçoit trop de requêtes et demande d'attendre.</source>
            <translation>{server} receives too many requests and asks to wait.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Synchronisez de nouveau dans %n minute(s) ; ce qui n'est pas parti reste dans la boîte d'envoi.</source>
            <translation>
                <numerusform>Synchronise again in %n minute; what has not been sent stays in the outbox.</numerusform>
                <numerusform>Synchronise again in %n minutes; what has not been sent stays in the outbox.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>{server} est en panne ou en maintenance (HTTP {status}).</source>
            <translation>{server} is down or under maintenance (HTTP {status}).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Réessayez plus tard ; rien n'est perdu.</source>
            <translation>Try again later; nothing is lost.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Vérifiez l'adresse du serveur dans les options.</source>
            <translation>Check the server address in the options.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/http_errors.py" />
            <source>Réponse inattendue de {server} (HTTP {status}).</source>
            <translation>Unexpected answer from {server} (HTTP {status}).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/paging.py" />
            <source>La liste change sur le serveur pendant qu'on la lit.</source>
            <translation>The list is changing on the server while it is being read.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/paging.py" />
            <source>Rien n'est perdu : synchronisez de nouveau dans quelques minutes.</source>
            <translation>Nothing is lost: synchronise again in a few minutes.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/paging.py" />
            <source>Le serveur annonce {total} éléments et n'en donne aucun.</source>
            <translation>The server announces {total} items and gives none.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/paging.py" />
            <location filename="../ocsge_qgis_plugin/espaceco/session.py" />
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Opération annulée.</source>
            <translation>Operation cancelled.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/paging.py" />
            <source>Le serveur devait renvoyer une liste et a renvoyé autre chose.</source>
            <translation>The server should have returned a list and returned something else.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/paging.py" />
            <source>Réessayez ; si cela se répète, vérifiez l'adresse du serveur.</source>
            <translation>Try again; if it happens again, check the server address.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>Ce n'est pas un signalement.</source>
            <translation>This is not a report.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>Le signalement n'a pas de numéro.</source>
            <translation>The report has no number.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>Statut inconnu : « {status} »</source>
            <translation>Unknown status: “{status}”</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>auteur</source>
            <translation>author</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>valideur</source>
            <translation>validator</translation>
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
            <translation>opening date</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>date de mise à jour</source>
            <translation>update date</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>date de clôture</source>
            <translation>closing date</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>croquis</source>
            <translation>sketch</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>thème</source>
            <translation>theme</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>attributs du thème</source>
            <translation>theme attributes</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>une réponse</source>
            <translation>one reply</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>réponses</source>
            <translation>replies</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>une pièce jointe</source>
            <translation>one attachment</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>pièces jointes</source>
            <translation>attachments</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>La réponse n'a pas de numéro.</source>
            <translation>The reply has no number.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>Le signalement n'a pas de position lisible.</source>
            <translation>The report has no readable position.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/report_records.py" />
            <source>Position hors du monde : {x} {y} (longitude et latitude attendues)</source>
            <translation>Position outside the world: {x} {y} (longitude and latitude expected)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>Le fichier {name} dépasse {size} Mo.</source>
            <translation>The file {name} is larger than {size} MB.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>Réduisez-le ou joignez-en un autre.</source>
            <translation>Make it smaller or attach another one.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>La pièce jointe {name} n'a pas pu être enregistrée dans {folder}.</source>
            <translation>The attachment {name} could not be saved in {folder}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>Vérifiez la place et les droits sur ce disque, puis rouvrez-la.</source>
            <translation>Check the free space and your rights on this disk, then open it again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>La réponse du serveur est illisible : {reason}</source>
            <translation>The server's answer cannot be read: {reason}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>Synchronisez de nouveau ; si cela se répète, signalez-le à l'administrateur du serveur.</source>
            <translation>Synchronise again; if it happens again, tell the server's administrator.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>La position du signalement n'est pas une longitude et une latitude.</source>
            <translation>The position of the report is not a longitude and a latitude.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/reports.py" />
            <source>Placez-le de nouveau sur la carte.</source>
            <translation>Place it on the map again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/session.py" />
            <source>Adresse de téléchargement inconnue : {url}</source>
            <translation>Unknown download address: {url}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/session.py" />
            <source>Demandez la pièce jointe à la personne qui l'a envoyée.</source>
            <translation>Ask the person who sent the attachment for it.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/status_rows.py" />
            <source>Ligne {row} du tableau de suivi : « {value} » est illisible ({column}).</source>
            <translation>Row {row} of the production table: “{value}” cannot be read ({column}).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/status_rows.py" />
            <source>Corrigez cette ligne sur l'Espace collaboratif, puis synchronisez.</source>
            <translation>Correct this row on Espace collaboratif, then synchronise.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/table_records.py" />
            <source>Le serveur décrit mal la table {path}.</source>
            <translation>The server describes the table {path} wrongly.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/table_records.py" />
            <source>Signalez-le au gestionnaire du groupe.</source>
            <translation>Tell the group's manager.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/table_records.py" />
            <source>La réponse du serveur à la transaction est illisible.</source>
            <translation>The server's answer to the transaction cannot be read.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/table_records.py" />
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Synchronisez de nouveau : le serveur sera relu avant tout nouvel envoi.</source>
            <translation>Synchronise again: the server will be read again before anything else is sent.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Le groupe {community} n'a pas de couche « {name} ».</source>
            <translation>The group {community} has no layer “{name}”.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Vérifiez le groupe et le nom de la table de suivi dans les options.</source>
            <translation>Check the group and the name of the production table in the options.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Le serveur devait renvoyer un numéro et a renvoyé autre chose.</source>
            <translation>The server should have returned a number and returned something else.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Réessayez ; si cela se répète, signalez-le à l'administrateur du serveur.</source>
            <translation>Try again; if it happens again, tell the server's administrator.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>La table {name} change pendant qu'on la lit.</source>
            <translation>The table {name} is changing while it is being read.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Synchronisez de nouveau dans quelques minutes.</source>
            <translation>Synchronise again in a few minutes.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Le serveur n'a pas encore terminé la transaction.</source>
            <translation>The server has not finished the transaction yet.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/tables.py" />
            <source>Le serveur n'a pas renvoyé les lignes de la table {name}.</source>
            <translation>The server did not return the rows of the table {name}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>La réponse de {server} dépasse {size} Mo.</source>
            <translation>The answer from {server} is larger than {size} MB.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Le certificat de {server} n'est pas reconnu.</source>
            <translation>The certificate of {server} is not trusted.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Vérifiez l'adresse, la date de ce poste, et les certificats réglés dans QGIS.</source>
            <translation>Check the address, the date of this computer, and the certificates set in QGIS.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>{server} n'a pas répondu à temps.</source>
            <translation>{server} did not answer in time.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Rien n'est perdu : réessayez plus tard.</source>
            <translation>Nothing is lost: try again later.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>{server} est injoignable.</source>
            <translation>{server} cannot be reached.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Vérifiez le réseau, l'adresse du serveur et le proxy de QGIS. Rien n'est perdu.</source>
            <translation>Check the network, the server address and QGIS's proxy. Nothing is lost.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>La réponse de {server} est coupée ou illisible.</source>
            <translation>The answer from {server} is cut short or unreadable.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Réessayez ; si cela se répète, vérifiez l'adresse du serveur. Rien n'est perdu.</source>
            <translation>Try again; if it happens again, check the server's address. Nothing is lost.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>{server} a envoyé une page (HTML ou XML) au lieu de données.</source>
            <translation>{server} sent a page (HTML or XML) instead of data.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/espaceco/wire.py" />
            <source>Vérifiez l'adresse du serveur, que le réseau (proxy, portail) ne demande pas de s'identifier, et que vous avez accepté les conditions d'utilisation sur le site. Rien n'est perdu.</source>
            <translation>Check the server's address, that the network (proxy, portal) does not ask you to sign in, and that you have accepted the terms of use on the site. Nothing is lost.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/details_dialog.py" />
            <source>Détails de l'erreur</source>
            <translation>Error details</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/details_dialog.py" />
            <source>Aucun détail technique.</source>
            <translation>No technical details.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/details_dialog.py" />
            <source>Détails techniques</source>
            <translation>Technical details</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/details_dialog.py" />
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Fermer</source>
            <translation>Close</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/details_dialog.py" />
            <source>Copier</source>
            <translation>Copy</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/error_bar.py" />
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Se connecter</source>
            <translation>Log in</translation>
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
            <translation>Details</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/errors/error_bar.py" />
            <source>%n décision(s) en conflit : quelqu'un a répondu entre-temps.</source>
            <translation>
                <numerusform>%n decision in conflict: somebody replied meanwhile.</numerusform>
                <numerusform>%n decisions in conflict: somebody replied meanwhile.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/error_bar.py" />
            <source>Rien n'est perdu ; choisissez dans la file « Conflits » ou dans le suivi de production.</source>
            <translation>Nothing is lost; choose in the “Conflicts” queue or in the production dock.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/requirement_notice.py" />
            <source>Copier la commande</source>
            <translation>Copy the command</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/requirement_notice.py" />
            <source>Commande copiée</source>
            <translation>Command copied</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/requirements.py" />
            <source>Extension non chargée : shapely 2 n'est pas installé.</source>
            <translation>Plugin not loaded: shapely 2 is not installed.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/requirements.py" />
            <source>Extension non chargée : shapely {version} est trop ancien.</source>
            <translation>Plugin not loaded: shapely {version} is too old.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/requirements.py" />
            <source>Ouvrez « OSGeo4W Shell » (menu Démarrer, dossier QGIS), tapez {command}, puis relancez QGIS.</source>
            <translation>Open “OSGeo4W Shell” (Start menu, QGIS folder), type {command}, then restart QGIS.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/requirements.py" />
            <source>Ouvrez le Terminal, tapez {command}, puis relancez QGIS.</source>
            <translation>Open the Terminal, type {command}, then restart QGIS.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/errors/requirements.py" />
            <source>Dans un terminal, tapez {command}, puis relancez QGIS.</source>
            <translation>In a terminal, type {command}, then restart QGIS.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/evidence/line_row.py" />
            <source>Aller à ce signalement</source>
            <translation>Go to this report</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/evidence/panel.py" />
            <source>Indices</source>
            <translation>Evidence</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/evidence/panel.py" />
            <source>Décider les %n semblable(s) ensemble…</source>
            <translation>
                <numerusform>Decide the %n similar report together…</numerusform>
                <numerusform>Decide the %n similar reports together…</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/evidence/suggestion_view.py" />
            <source>Avis du plugin</source>
            <translation>The plugin's opinion</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/evidence/suggestion_view.py" />
            <source>Montrer ou cacher ce que le plugin répondrait ; il ne décide jamais</source>
            <translation>Show or hide what the plugin would answer; it never decides</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/evidence/suggestion_view.py" />
            <source>{outcome} · {share} de chances d'être pris en compte</source>
            <translation>{outcome} · {share} chance of being taken into account</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/evidence/suggestion_view.py" />
            <source>Tiré au sort pour vérifier les avis : regardez-le sans en tenir compte.</source>
            <translation>Drawn at random to check the opinions: look at it without heeding this one.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/evidence/suggestion_view.py" />
            <source>Sur {count} avis passés entre {start} et {end}, {share} ont été pris en compte ({low} à {high})</source>
            <translation>Of {count} past opinions between {start} and {end}, {share} were taken into account ({low} to {high})</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/evidence/suggestion_view.py" />
            <source>Pas encore de décisions pour dire ce que vaut cet avis</source>
            <translation>No decisions yet to tell what this opinion is worth</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/export_corrections.py" />
            <source>Ouvrez d'abord un département : les corrections sont les siennes.</source>
            <translation>Open a département first: the corrections are its own.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/export_corrections.py" />
            <source>Exporter les corrections</source>
            <translation>Export the corrections</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/linked_views/pane.py" />
            <source>Ce que montre la vue {number}</source>
            <translation>What view {number} shows</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/linked_views/subjects.py" />
            <source>Photo {vintage}</source>
            <translation>Photo {vintage}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/linked_views/subjects.py" />
            <source>Couverture {vintage}</source>
            <translation>Cover {vintage}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/linked_views/subjects.py" />
            <source>Usage {vintage}</source>
            <translation>Use {vintage}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/linked_views/subjects.py" />
            <source>CoSIA {vintage}</source>
            <translation>CoSIA {vintage}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/linked_views/window.py" />
            <source>Vues liées OCS GE</source>
            <translation>OCS GE linked views</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/linked_views/window.py" />
            <source>Ouvrez un département pour comparer ses millésimes.</source>
            <translation>Open a département to compare its vintages.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/linked_views/window.py" />
            <source>{count} vues</source>
            <translation>{count} views</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/linked_views/window.py" />
            <source>Plein écran</source>
            <translation>Full screen</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_model.py" />
            <source>N°</source>
            <translation>No.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Statut</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Thème</source>
            <translation>Theme</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <source>Pris par</source>
            <translation>Taken by</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_columns.py" />
            <source>Commentaire</source>
            <translation>Comment</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_list_model.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>reporté au {day}</source>
            <translation>deferred to {day}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/models/report_list_model.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>avis demandé à {colleague} par {person}</source>
            <translation>advice asked of {colleague} by {person}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_rows.py" />
            <source>OCS GE {vintage}</source>
            <translation>OCS GE {vintage}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_rows.py" />
            <source>inconnue</source>
            <translation>unknown</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_rows.py" />
            <source>occupation du sol</source>
            <translation>land cover and use</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_rows.py" />
            <source>zone construite</source>
            <translation>built-up zone</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_rows.py" />
            <source>%n dalle(s)</source>
            <translation>
                <numerusform>%n tile</numerusform>
                <numerusform>%n tiles</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_rows.py" />
            <source>Différences {older} → {newer}</source>
            <translation>Differences {older} → {newer}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Page de l'OCS GE</source>
            <translation>OCS GE page</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Décompresser les archives</source>
            <translation>Unpack the archives</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Une fois, dans le dossier de travail ; les archives restent où elles sont</source>
            <translation>Once, into the working folder; the archives stay where they are</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Sur ce disque pour {departement}</source>
            <translation>On this disk for {departement}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Rien sur ce disque pour {departement}</source>
            <translation>Nothing on this disk for {departement}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Téléchargez les livraisons sur la Géoplateforme ({page}, zone {zone}), décompressez-les dans le dossier ci-dessus, puis relancez la recherche. Vous pouvez aussi ouvrir le département sans elles : signalements et couches en ligne seront là.</source>
            <translation>Download the deliveries from the Géoplateforme ({page}, zone {zone}), unpack them into the folder above, then search again. You may also open the département without them: reports and online layers will be there.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Livraisons trouvées</source>
            <translation>Deliveries found</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Donnée</source>
            <translation>Data</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Contenu</source>
            <translation>Content</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Taille</source>
            <translation>Size</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Projection</source>
            <translation>CRS</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>non trouvé</source>
            <translation>not found</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>Remarques sur les livraisons</source>
            <translation>Remarks on the deliveries</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>et %n autre(s) remarque(s)</source>
            <translation>
                <numerusform>and %n more remark</numerusform>
                <numerusform>and %n more remarks</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/delivery_view.py" />
            <source>ligne {row}</source>
            <translation>row {row}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/departement_picker.py" />
            <source>Département, par son code ou son nom</source>
            <translation>Département, by code or name</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/departement_picker.py" />
            <source>40 ou Landes</source>
            <translation>40 or Landes</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/departement_picker.py" />
            <source>Départements</source>
            <translation>Départements</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/departement_picker.py" />
            <source>Ouvert récemment</source>
            <translation>Opened recently</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Ouvrir un département</source>
            <translation>Open a département</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Ouverture de {departement}…</source>
            <translation>Opening {departement}…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Aucun département ne correspond.</source>
            <translation>No département matches.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Tapez le code ou le nom d'un département, puis Entrée pour l'ouvrir.</source>
            <translation>Type the code or the name of a département, then Enter to open it.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Recherche arrêtée.</source>
            <translation>Search stopped.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Dossier des livraisons</source>
            <translation>Deliveries folder</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Recherche des livraisons…</source>
            <translation>Looking for deliveries…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Ouverture après la recherche…</source>
            <translation>Opening after the search…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Ouvrir {departement}</source>
            <translation>Open {departement}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>Ouvrir</source>
            <translation>Open</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Dossier des livraisons de l'IGN (facultatif)</source>
            <translation>Folder of IGN's deliveries (optional)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/fields.py" />
            <source>Parcourir…</source>
            <translation>Browse…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/fields.py" />
            <source>Parcourir : {title}</source>
            <translation>Browse: {title}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Chercher de nouveau dans ce dossier</source>
            <translation>Search this folder again</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <source>Avancement</source>
            <translation>Progress</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/dialog.py" />
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>Arrêter</source>
            <translation>Stop</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>Premiers pas</source>
            <translation>First steps</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>fait</source>
            <translation>done</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>à faire</source>
            <translation>to do</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>Après l'étape 1. {hint}</source>
            <translation>After step 1. {hint}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>1. Serveur et groupe</source>
            <translation>1. Server and group</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>L'adresse de l'Espace collaboratif, l'identification que l'IGN vous a donnée, votre groupe.</source>
            <translation>The address of Espace collaboratif, the credentials that IGN gave you, your group.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>2. Connexion</source>
            <translation>2. Login</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>Une seule fois suffit : ensuite, on travaille aussi sans réseau.</source>
            <translation>Once is enough: after that, you can also work without a network.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>3. Livraisons</source>
            <translation>3. Deliveries</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>Le dossier où sont décompressées les livraisons OCS GE et CoSIA. Facultatif.</source>
            <translation>The folder where the OCS GE and CoSIA deliveries are unpacked. Optional.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/first_steps.py" />
            <source>Choisir le dossier…</source>
            <translation>Choose the folder…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/open_departement/search_session.py" />
            <source>La recherche a été interrompue.</source>
            <translation>The search was interrupted.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/official_fields.py" />
            <source> Mo</source>
            <translation> MB</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <source>aucune</source>
            <translation>none</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <source>L'imagerie des millésimes et le plan autour des signalements à traiter sont gardés d'avance sur ce poste, les plus proches de leur tour d'abord. Sans réseau, ils s'affichent d'eux-mêmes.</source>
            <translation>Imagery of the vintages and the map around the reports still to do are kept ahead on this machine, those whose turn comes next first. Without network they show by themselves.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <source>Vider</source>
            <translation>Clear</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <source>Vider l'imagerie gardée d'avance</source>
            <translation>Clear the imagery kept ahead</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <source>Effacer l'imagerie gardée d'avance de tous les départements ; elle reviendra</source>
            <translation>Delete the imagery kept ahead for all départements; it will come again</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/official_fields.py" />
            <source>Place au plus</source>
            <translation>Room at most</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <source>Place prise : …</source>
            <translation>Room taken: …</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <source>Place prise : {size} Mo</source>
            <translation>Room taken: {size} MB</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/carried_fields.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/official_fields.py" />
            <source>Demande les couches de la Géoplateforme, ci-dessus</source>
            <translation>Needs the layers of the Géoplateforme, above</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Cette adresse est mal formée.</source>
            <translation>This address is malformed.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Une adresse commence par https:// et nomme un serveur.</source>
            <translation>An address starts with https:// and names a server.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Pas de mot de passe dans l'adresse : choisissez une configuration d'authentification.</source>
            <translation>No password in the address: choose an authentication configuration.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>L'adresse s'arrête avant « ? » et « # ».</source>
            <translation>The address ends before “?” and “#”.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Sans https, ce que vous envoyez peut être lu en chemin.</source>
            <translation>Without https, what you send can be read on the way.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Le navigateur doit revenir sur ce poste : http://127.0.0.1:7070/…</source>
            <translation>The browser must come back to this computer: http://127.0.0.1:7070/…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Donnez le chemin entier du dossier.</source>
            <translation>Give the full path of the folder.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Ce chemin ne mène pas à un dossier.</source>
            <translation>This path does not lead to a folder.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>On ne peut pas écrire dans ce dossier.</source>
            <translation>This folder cannot be written to.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Ce dossier est sur un partage réseau : choisissez un disque de ce poste.</source>
            <translation>This folder is on a network share: choose a disk of this computer.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Ce dossier sera créé.</source>
            <translation>This folder will be created.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Ce dossier est introuvable pour l'instant.</source>
            <translation>This folder cannot be found for now.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Ce dossier est sur un partage réseau : l'affichage sera plus lent.</source>
            <translation>This folder is on a network share: drawing will be slower.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/checks.py" />
            <source>Choisissez un groupe, ou tapez son numéro.</source>
            <translation>Choose a group, or type its number.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Corrigez d'abord les champs signalés.</source>
            <translation>Correct the marked fields first.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Test en cours…</source>
            <translation>Testing…</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>%n groupe(s)</source>
            <translation>
                <numerusform>%n group</numerusform>
                <numerusform>%n groups</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>aucun groupe : demandez à en rejoindre un</source>
            <translation>no group: ask to join one</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Adresse du serveur</source>
            <translation>Server address</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Groupe</source>
            <translation>Group</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Le seul groupe du compte</source>
            <translation>The account's only group</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>La liste vient du compte : testez la connexion pour la remplir.</source>
            <translation>The list comes from the account: test the connection to fill it.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Par le navigateur (OpenID Connect)</source>
            <translation>In the browser (OpenID Connect)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Nom d'utilisateur et mot de passe (Basic)</source>
            <translation>User name and password (Basic)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Service d'identification</source>
            <translation>Login service</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Identifiant de client</source>
            <translation>Client ID</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Délivré par l'IGN pour cette extension</source>
            <translation>Issued by IGN for this plugin</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Adresse de retour</source>
            <translation>Redirect address</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Portée</source>
            <translation>Scope</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Configuration « Basic » dont le mot de passe est le secret ; vide si le client n'en a pas</source>
            <translation>“Basic” configuration whose password is the secret; empty if the client has none</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Tester la connexion</source>
            <translation>Test the connection</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Secret (facultatif)</source>
            <translation>Secret (optional)</translation>
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
            <translation>Login</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/connection_tab.py" />
            <source>Méthode</source>
            <translation>Method</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/official_fields.py" />
            <source>Lire les couches officielles de la Géoplateforme autour des signalements ouverts</source>
            <translation>Read the Géoplateforme's official layers around open reports</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/official_fields.py" />
            <source>BD TOPO, RPG, cadastre et dates des photos : ce qu'elles disent de l'usage est gardé sur ce poste, et sert aussi sans réseau. Une couche de même nature dans le dossier des livraisons passe avant.</source>
            <translation>BD TOPO, RPG, cadastre and dates of the photos: what they say about use is kept on this computer and serves without network too. A layer of the same kind in the deliveries folder goes first.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/official_fields.py" />
            <source> jours</source>
            <translation> days</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/official_fields.py" />
            <source>Un endroit lu depuis plus longtemps est relu dès que le service répond</source>
            <translation>A place read longer ago is read again as soon as the service answers</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/official_fields.py" />
            <source>Place que ces couches peuvent prendre dans le dossier d'un département</source>
            <translation>Room that these layers may take in the folder of one département</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/official_fields.py" />
            <source>Relire après</source>
            <translation>Read again after</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/online_tab.py" />
            <source>Proposer les couches de la Géoplateforme quand le réseau est disponible</source>
            <translation>Offer the Géoplateforme's layers when the network is available</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/online_tab.py" />
            <source>Couches officielles</source>
            <translation>Official layers</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/online_tab.py" />
            <source>Imagerie hors ligne</source>
            <translation>Offline imagery</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/page.py" />
            <source>Dossiers et suivi</source>
            <translation>Folders and production</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/page.py" />
            <source>Couches en ligne</source>
            <translation>Online layers</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Dossier de travail</source>
            <translation>Working folder</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Signalements, décisions et suivi y sont gardés. Un autre dossier ne sert qu'au prochain démarrage de QGIS.</source>
            <translation>Reports, decisions and production status are kept there. Another folder is used only from the next start of QGIS.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Choisi à l'ouverture d'un département</source>
            <translation>Chosen when a département is opened</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Lecture seule : rien n'y est jamais écrit.</source>
            <translation>Read-only: nothing is ever written to it.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Groupe du suivi</source>
            <translation>Production group</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Le groupe des signalements</source>
            <translation>The group of the reports</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Dossiers</source>
            <translation>Folders</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Suivi national de production</source>
            <translation>National production status</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/places_tab.py" />
            <source>Table collaborative</source>
            <translation>Collaborative table</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source>Les thèmes viennent du groupe : connectez-vous une première fois, puis revenez ici.</source>
            <translation>The themes come from the group: log in once, then come back here.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source>jamais (seulement sur demande)</source>
            <translation>never (only on demand)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source>Une décision peut être annulée tant qu'elle n'est pas partie</source>
            <translation>A decision can be undone until it has been sent</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source>Après une réponse perdue, temps laissé au serveur avant de regarder s'il a reçu l'envoi</source>
            <translation>After a lost answer, time left to the server before checking whether it received what was sent</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>Ce que disent les thèmes du groupe</source>
            <translation>What the group's themes say</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source>Réponses</source>
            <translation>Replies</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source>Un signalement accepté devient</source>
            <translation>An accepted report becomes</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source>Les décisions partent seules après</source>
            <translation>Decisions are sent automatically after</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/reports_tab.py" />
            <source>Attente après une réponse perdue</source>
            <translation>Wait after a lost answer</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>Porte sur</source>
            <translation>About</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>Code proposé</source>
            <translation>Proposed code</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>Millésime</source>
            <translation>Vintage</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>L'attribut du formulaire qui donne le code souhaité</source>
            <translation>The form attribute that holds the wished code</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>L'attribut du formulaire qui donne le millésime</source>
            <translation>The form attribute that holds the vintage</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>(ni l'un ni l'autre)</source>
            <translation>(neither)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>Couverture (CS)</source>
            <translation>Cover (CS)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>Usage (US)</source>
            <translation>Use (US)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>(aucun)</source>
            <translation>(none)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>{theme} : {title}</source>
            <translation>{theme}: {title}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/options/theme_table.py" />
            <source>{name} (disparu)</source>
            <translation>{name} (gone)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/photos/strip.py" />
            <source>Photo {name}</source>
            <translation>Photo {name}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/photos/viewer.py" />
            <source>Photo {number} sur {count}</source>
            <translation>Photo {number} of {count}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/answer.py" />
            <source>La réponse contient encore des blancs […] à remplir.</source>
            <translation>The reply still has blanks […] to fill in.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/answer.py" />
            <source>La réponse est vide : le déclarant ne saura pas pourquoi.</source>
            <translation>The reply is empty: the person who reported will not know why.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/answer.py" />
            <source>Aucune correction n'est notée : la donnée ne changera pas.</source>
            <translation>No correction is noted: the data will not change.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/answer.py" />
            <source>Une correction ne change ni la couverture ni l'usage.</source>
            <translation>One correction changes neither cover nor use.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>Nom du collègue ; Entrée pour le choisir</source>
            <translation>Colleague's name; Enter to choose</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>Collègue à qui demander</source>
            <translation>Colleague to ask</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>Votre question ; Entrée pour la poser</source>
            <translation>Your question; Enter to ask it</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>Question au collègue</source>
            <translation>Question to the colleague</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>Demander</source>
            <translation>Ask</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/history_buttons.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/share_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_form.py" />
            <location filename="../ocsge_qgis_plugin/gui/stages/vintage_card.py" />
            <source>Annuler</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>Demander l'avis de</source>
            <translation>Ask the advice of</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>La question part comme réponse dans le fil du signalement : son auteur la lit aussi.</source>
            <translation>The question goes into the report's thread as a reply: its author reads it too.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/share_panel.py" />
            <source>La liste des membres n'est pas encore connue : connectez-vous au serveur.</source>
            <translation>The list of members is not known yet: log in to the server.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>Personne de ce nom dans le groupe.</source>
            <translation>Nobody of that name in the group.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>Choisissez d'abord un collègue.</source>
            <translation>Choose a colleague first.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/ask_panel.py" />
            <source>Écrivez d'abord votre question.</source>
            <translation>Write your question first.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>%n pièce(s) jointe(s)</source>
            <translation>
                <numerusform>%n attachment</numerusform>
                <numerusform>%n attachments</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>Enregistrer…</source>
            <translation>Save…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>Aucun programme de ce poste n'ouvre {name}.</source>
            <translation>No program on this computer opens {name}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>Enregistrez la pièce jointe puis ouvrez-la avec le programme de votre choix.</source>
            <translation>Save the attachment, then open it with a program of your choice.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>Enregistrer la pièce jointe</source>
            <translation>Save the attachment</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>La pièce jointe n'a pas pu être écrite dans {path}.</source>
            <translation>The attachment could not be written to {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/attachment_list.py" />
            <source>Choisissez un autre dossier.</source>
            <translation>Choose another folder.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_model.py" />
            <source>A changé entre-temps : voyez-le, ou cochez-le de nouveau.</source>
            <translation>Has changed meanwhile: look at it, or tick it again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_model.py" />
            <source>Décision enregistrée</source>
            <translation>Decision saved</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_model.py" />
            <source>Lieu</source>
            <translation>Place</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_model.py" />
            <source>Avis</source>
            <translation>Opinion</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_model.py" />
            <source>Réponse</source>
            <translation>Reply</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_model.py" />
            <source>Lecture…</source>
            <translation>Reading…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_model.py" />
            <source>Laissé de côté</source>
            <translation>Left out</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_model.py" />
            <source>{reason} · réponse modifiée</source>
            <translation>{reason} · reply edited</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Revenir aux signalements (Échap)</source>
            <translation>Back to the reports (Esc)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Motif</source>
            <translation>Reason</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Voir ce signalement seul</source>
            <translation>See this report alone</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Ce texte pour tous</source>
            <translation>This text for all</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Répondre ce texte à tous les signalements cochés</source>
            <translation>Reply this text to all ticked reports</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Revenir au modèle</source>
            <translation>Back to the template</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>%n signalement(s) à voir seul(s) : la raison est sur la ligne.</source>
            <translation>
                <numerusform>%n report to be seen alone: the reason is on its row.</numerusform>
                <numerusform>%n reports to be seen alone: the reason is on each row.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Voir le premier</source>
            <translation>See the first</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Choisissez d'abord un verdict.</source>
            <translation>Choose a verdict first.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Aucun de ces signalements ne peut être décidé ainsi : la raison est sur leur ligne.</source>
            <translation>None of these reports can be decided so: the reason is on each row.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Décider ensemble : %n signalement(s)</source>
            <translation>
                <numerusform>Decide together: %n report</numerusform>
                <numerusform>Decide together: %n reports</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>%n enregistré(s)</source>
            <translation>
                <numerusform>%n saved</numerusform>
                <numerusform>%n saved</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Un instant…</source>
            <translation>One moment…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Revenir aux signalements</source>
            <translation>Back to the reports</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Enregistrer les décisions</source>
            <translation>Save the decisions</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Enregistrer les %n décision(s)</source>
            <translation>
                <numerusform>Save the %n decision</numerusform>
                <numerusform>Save the %n decisions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Enregistrer %n décision</source>
            <translation>
                <numerusform>Save %n decision</numerusform>
                <numerusform>Save %n decisions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>%n laissé(s) de côté</source>
            <translation>
                <numerusform>%n left out</numerusform>
                <numerusform>%n left out</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_panel.py" />
            <source>Le motif de chacun, d'après ses indices</source>
            <translation>Each report's own reason, from its evidence</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_session.py" />
            <source>Sélectionnez plusieurs signalements (Maj+flèches) pour les décider ensemble.</source>
            <translation>Select several reports (Shift+arrows) to decide them together.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_session.py" />
            <source>Les signalements à décider ensemble vous attendent.</source>
            <translation>The reports to decide together are waiting for you.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_session.py" />
            <source>%n signalement(s) non décidé(s) avec les autres.</source>
            <translation>
                <numerusform>%n report was not decided with the others.</numerusform>
                <numerusform>%n reports were not decided with the others.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_session.py" />
            <source>Revenir à la liste de ces décisions</source>
            <translation>Back to the list of these decisions</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/bulk_table.py" />
            <source>Signalements à décider ensemble</source>
            <translation>Reports to decide together</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Ma décision</source>
            <translation>My decision</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Ce qui a changé sur le serveur</source>
            <translation>What changed on the server</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>Garder la mienne</source>
            <translation>Keep mine</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Envoyer ma décision sur le signalement tel qu'il est maintenant</source>
            <translation>Send my decision on the report as it is now</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>Prendre la leur</source>
            <translation>Take theirs</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Abandonner ma décision ; ce qui est sur le serveur reste</source>
            <translation>Drop my decision; what is on the server stays</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>Réessayer</source>
            <translation>Try again</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Remettre la décision dans la boîte d'envoi</source>
            <translation>Put the decision back into the outbox</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>Abandonner</source>
            <translation>Give up</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Retirer cette décision ; le signalement redevient à traiter</source>
            <translation>Withdraw this decision; the report goes back to “To do”</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Le signalement a changé sur le serveur depuis votre décision. Rien n'a été envoyé.</source>
            <translation>The report has changed on the server since your decision. Nothing was sent.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Le serveur a refusé cette décision : {error}</source>
            <translation>The server refused this decision: {error}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>sans explication</source>
            <translation>no explanation given</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>décidé à {hour}</source>
            <translation>decided at {hour}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Statut : {status}</source>
            <translation>Status: {status}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/conflict_panel.py" />
            <source>Aucune nouvelle réponse ; modifié le {date}.</source>
            <translation>No new reply; changed on {date}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>(aucun code)</source>
            <translation>(no code)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>Retirer cette correction</source>
            <translation>Remove this correction</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>Couverture corrigée</source>
            <translation>Corrected cover</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>Usage corrigé</source>
            <translation>Corrected use</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>⚠ Couple {cover} × {use} inattendu dans la nomenclature : vérifiez-le.</source>
            <translation>⚠ The pair {cover} × {use} is unexpected in the nomenclature: please check.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Désigner le polygone sur la carte</source>
            <translation>Pick the polygon on the map</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/corrections_editor.py" />
            <source>Corriger ce millésime</source>
            <translation>Correct this vintage</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Enregistrer la décision</source>
            <translation>Save the decision</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Choisissez d'abord un signalement.</source>
            <translation>Choose a report first.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Enregistrer quand même</source>
            <translation>Save anyway</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Désigner le polygone</source>
            <translation>Pick the polygon</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Compléter la réponse</source>
            <translation>Complete the reply</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>Annuler la décision</source>
            <translation>Undo the decision</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>statut rendu : {status}</source>
            <translation>status returned: {status}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>envoyé à {hour}</source>
            <translation>sent at {hour}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/decision_bar.py" />
            <source>une autre réponse est arrivée entre-temps</source>
            <translation>another reply came in meanwhile</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/defer_panel.py" />
            <source>Demain</source>
            <translation>Tomorrow</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/defer_panel.py" />
            <source>Dans une semaine</source>
            <translation>In a week</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/defer_panel.py" />
            <source>Jour où le signalement revient</source>
            <translation>Day on which the report comes back</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/defer_panel.py" />
            <source>À cette date</source>
            <translation>On this date</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/defer_panel.py" />
            <source>Reprendre maintenant</source>
            <translation>Take up now</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/defer_panel.py" />
            <source>Note pour soi (facultative), qui ne quitte pas ce poste</source>
            <translation>Note to self (optional), which never leaves this computer</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/defer_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/note_editor.py" />
            <source>Note pour soi</source>
            <translation>Note to yourself</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/defer_panel.py" />
            <source>Ne pas reporter</source>
            <translation>Do not defer</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/deferring.py" />
            <source>Rien à reporter : une réponse est déjà donnée ou en route.</source>
            <translation>Nothing to defer: an answer has been given or is on its way.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/deferring.py" />
            <source>Reporter le signalement n° {number} :</source>
            <translation>Defer report no. {number}:</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/deferring.py" />
            <source>Reporter %n signalement(s) :</source>
            <translation>
                <numerusform>Defer %n report:</numerusform>
                <numerusform>Defer %n reports:</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/deferring.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/undo_commands.py" />
            <location filename="../ocsge_qgis_plugin/gui/sync/result_list.py" />
            <source>n° {number}</source>
            <translation>no. {number}</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/deferring.py" />
            <source>%n signalement(s)</source>
            <translation>
                <numerusform>%n report</numerusform>
                <numerusform>%n reports</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/deferring.py" />
            <source>{what} : repris</source>
            <translation>{what}: taken up again</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/deferring.py" />
            <source>{what} : reporté au {day}</source>
            <translation>{what}: deferred to {day}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <source>Choisissez un signalement dans la liste ou sur la carte.</source>
            <translation>Choose a report in the list or on the map.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/note_editor.py" />
            <source>Noter pour soi</source>
            <translation>Note to yourself</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Reporter à plus tard</source>
            <translation>Defer</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Demander l'avis d'un collègue</source>
            <translation>Ask a colleague for advice</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Signalement vu juste avant</source>
            <translation>Report seen just before</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Signalement suivant</source>
            <translation>Next report</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <source>Centrer la carte</source>
            <translation>Centre the map</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <source>Rechercher</source>
            <translation>Search</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/dock.py" />
            <source>Décider les %n ensemble…</source>
            <translation>
                <numerusform>Decide the %n together…</numerusform>
                <numerusform>Decide the %n together…</numerusform>
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
            <translation>Measuring the evidence: {done} of {total}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/evidence_session.py" />
            <source>Mesure des indices en cours…</source>
            <translation>Measuring the evidence…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/evidence_session.py" />
            <source>Les indices de ce signalement n'ont pas encore été mesurés.</source>
            <translation>The evidence about this report has not been measured yet.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>(vide)</source>
            <translation>(empty)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Rechercher dans les signalements</source>
            <translation>Search the reports</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Numéro, commune, thème, commentaire…</source>
            <translation>Number, commune, theme, comment…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Seulement dans la vue de la carte</source>
            <translation>Only in the map view</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Choisir un signalement sur la carte</source>
            <translation>Choose a report on the map</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <source>Filtrer par statut, thème ou commune</source>
            <translation>Filter by status, theme or commune</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/filter_bar.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Effacer le filtre</source>
            <translation>Clear the filter</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/history_buttons.py" />
            <source>Rétablir</source>
            <translation>Redo</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/history_buttons.py" />
            <source>Annuler : {step} ({keys})</source>
            <translation>Undo: {step} ({keys})</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/history_buttons.py" />
            <source>Rien à annuler : ce qui a été décidé est déjà parti.</source>
            <translation>Nothing to undo: what was decided has already left.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/history_buttons.py" />
            <source>Rétablir : {step} ({keys})</source>
            <translation>Redo: {step} ({keys})</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/history_buttons.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/undoing.py" />
            <source>Rien à rétablir.</source>
            <translation>Nothing to redo.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Annuler la dernière décision</source>
            <translation>Undo the last decision</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Rétablir la décision annulée</source>
            <translation>Redo the decision undone</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Rédiger la réponse</source>
            <translation>Write the reply</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Prendre en charge</source>
            <translation>Take in charge</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Centrer la carte sur le signalement</source>
            <translation>Centre the map on the report</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Revenir à la liste</source>
            <translation>Back to the list</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Confirmer la réponse proposée</source>
            <translation>Confirm the proposed reply</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Renvoyer à l'interprète</source>
            <translation>Return to the interpreter</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Vues liées des millésimes</source>
            <translation>Linked views of the vintages</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Rideau sur la carte</source>
            <translation>Curtain over the map</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>Décider ensemble les signalements choisis</source>
            <translation>Decide the selected reports together</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>OCS GE : {title}</source>
            <translation>OCS GE: {title}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/keys.py" />
            <source>pavé {key}</source>
            <translation>keypad {key}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/list_view.py" />
            <source>Liste des signalements</source>
            <translation>List of reports</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/list_view.py" />
            <source>Colonnes selon la largeur</source>
            <translation>Columns by width</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Confirmer</source>
            <translation>Confirm</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Renvoyer…</source>
            <translation>Return…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Que faut-il revoir ? Entrée pour renvoyer</source>
            <translation>What needs another look? Enter to return</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Message à l'interprète</source>
            <translation>Message to the interpreter</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Renvoyer</source>
            <translation>Return</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>{person} propose : {answer} ({date})</source>
            <translation>{person} proposes: {answer} ({date})</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>{person} a répondu le {date} sans verdict lisible : choisissez-en un ci-dessous.</source>
            <translation>{person} replied on {date} without a readable verdict: choose one below.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Confirmer les %n</source>
            <translation>
                <numerusform>Confirm %n</numerusform>
                <numerusform>Confirm all %n</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_panel.py" />
            <source>Cette réponse ne dit pas quel verdict confirmer.</source>
            <translation>This reply does not say which verdict to confirm.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/manager_session.py" />
            <source>Sans verdict lisible, à décider un par un : {numbers}</source>
            <translation>No readable verdict, to be decided one by one: {numbers}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/map_session.py" />
            <source>Cochez d'abord le millésime à corriger.</source>
            <translation>Tick the vintage to correct first.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/map_session.py" />
            <source>Aucun polygone de l'OCS GE {vintages} à cet endroit.</source>
            <translation>No OCS GE polygon of {vintages} at this place.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/map_session.py" />
            <source>Aucun signalement affiché à cet endroit.</source>
            <translation>No report shown at this place.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/note_editor.py" />
            <source>Note pour soi, qui ne quitte pas ce poste ; Entrée pour la garder</source>
            <translation>Note to yourself, which never leaves this computer; Enter keeps it</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/note_editor.py" />
            <source>Note : {text}</source>
            <translation>Note: {text}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/note_editor.py" />
            <source>Modifier la note</source>
            <translation>Edit the note</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/order_chooser.py" />
            <source>Par numéro</source>
            <translation>By number</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/order_chooser.py" />
            <source>Par groupe de signalements semblables</source>
            <translation>By group of similar reports</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/order_chooser.py" />
            <source>Par lieu, au plus court sur la carte</source>
            <translation>By place, the short way on the map</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/order_chooser.py" />
            <source>Par confiance, les plus sûrs d'abord</source>
            <translation>By confidence, the surest first</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/order_chooser.py" />
            <source>Par ancienneté, les plus anciens d'abord</source>
            <translation>By age, the oldest first</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/order_chooser.py" />
            <source>par colonne</source>
            <translation>by column</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/order_chooser.py" />
            <source>Ordre de la liste : {order}</source>
            <translation>Order of the list: {order}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/reply_editor.py" />
            <source>Réponse au déclarant</source>
            <translation>Reply to the person who reported</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>%n affiché(s)</source>
            <translation>
                <numerusform>%n shown</numerusform>
                <numerusform>%n shown</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>{count} à traiter</source>
            <translation>{count} to do</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>{count} à envoyer</source>
            <translation>{count} to send</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>%n reporté(s)</source>
            <translation>
                <numerusform>%n deferred</numerusform>
                <numerusform>%n deferred</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>%n sélectionné(s)</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>{count} par heure</source>
            <translation>{count} per hour</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>encore {duration} environ</source>
            <translation>about {duration} left</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Aucun département n'est ouvert. Ouvrez-en un pour voir ses signalements.</source>
            <translation>No département is open. Open one to see its reports.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_dock.py" />
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Ouvrir un département…</source>
            <translation>Open a département…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Lecture des signalements…</source>
            <translation>Reading reports…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Aucun signalement n'a encore été reçu pour ce département. Synchronisez pour les recevoir.</source>
            <translation>No report has been received for this département yet. Synchronise to receive them.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_dock.py" />
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Synchroniser</source>
            <translation>Synchronise</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Aucun signalement dans « {queue} ».</source>
            <translation>No report in “{queue}”.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Voir tous les signalements</source>
            <translation>See all reports</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Aucun signalement de « {queue} » ne répond à ce filtre.</source>
            <translation>No report in “{queue}” matches this filter.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Décider ensemble…</source>
            <translation>Decide together…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Partager entre interprètes…</source>
            <translation>Share out among interpreters…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Reporter…</source>
            <translation>Defer…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Demander l'avis d'un collègue…</source>
            <translation>Ask a colleague for advice…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Ouvrir ce lieu dans le Géoportail</source>
            <translation>Open this place in Géoportail</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Ouvrir ce lieu dans Remonter le temps</source>
            <translation>Open this place in Remonter le temps</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Ouvrir la page du signalement</source>
            <translation>Open the page of the report</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/report_list.py" />
            <source>Copier %n numéro(s)</source>
            <translation>
                <numerusform>Copy %n number</numerusform>
                <numerusform>Copy %n numbers</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>sans thème</source>
            <translation>no theme</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>par {person}</source>
            <translation>by {person}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>pris par {person}</source>
            <translation>taken by {person}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>supprimé sur le serveur</source>
            <translation>deleted on the server</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>Parties illisibles laissées de côté : {parts}</source>
            <translation>Unreadable parts left out: {parts}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>(sans commentaire)</source>
            <translation>(no comment)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/report_panel.py" />
            <source>{name} :</source>
            <translation>{name}:</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/share_panel.py" />
            <source>Partager</source>
            <translation>Share out</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/share_panel.py" />
            <source>Partager %n signalement(s) par secteurs voisins, à parts égales, entre :</source>
            <translation>
                <numerusform>Share %n report out by neighbouring areas, in equal parts, among:</numerusform>
                <numerusform>Share %n reports out by neighbouring areas, in equal parts, among:</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/share_panel.py" />
            <location filename="../ocsge_qgis_plugin/workflow/assignment.py" />
            <source>Cochez au moins un interprète.</source>
            <translation>Tick at least one interpreter.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/share_panel.py" />
            <source>%n signalement(s) au plus pour chacun</source>
            <translation>
                <numerusform>at most %n report each</numerusform>
                <numerusform>at most %n reports each</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/share_session.py" />
            <source>Aucun signalement à traiter dans cette sélection.</source>
            <translation>No report to do in this selection.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/share_session.py" />
            <source>%n signalement(s) partagé(s) ; envoi à la prochaine synchronisation.</source>
            <translation>
                <numerusform>%n report shared out; to be sent with the next synchronisation.</numerusform>
                <numerusform>%n reports shared out; to be sent with the next synchronisation.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/thread_view.py" />
            <source>Réponse de {person}</source>
            <translation>Reply of {person}</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/thread_view.py" />
            <source>%n réponse(s)</source>
            <translation>
                <numerusform>%n reply</numerusform>
                <numerusform>%n replies</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/thread_view.py" />
            <source>{text}, les {count} dernières affichées</source>
            <translation>{text}, the last {count} shown</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/triage_session.py" />
            <source>envoi à {hour}</source>
            <translation>to be sent at {hour}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/triage_session.py" />
            <source>part à la prochaine synchronisation</source>
            <translation>will be sent with the next synchronisation</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/undo_commands.py" />
            <source>%n décision(s) prise(s) ensemble</source>
            <translation>
                <numerusform>%n decision</numerusform>
                <numerusform>%n decisions taken together</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/undoing.py" />
            <source>Aucune décision à annuler : toutes sont déjà parties.</source>
            <translation>No decision to undo: all of them have already been sent.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/undoing.py" />
            <source>%n décision(s) annulée(s).</source>
            <translation>
                <numerusform>%n decision undone.</numerusform>
                <numerusform>%n decisions undone.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/undoing.py" />
            <source>n° {number} : décision annulée</source>
            <translation>no. {number}: decision undone</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/undoing.py" />
            <source>%n décision(s) rétablie(s).</source>
            <translation>
                <numerusform>%n decision redone.</numerusform>
                <numerusform>%n decisions redone.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/reports/undoing.py" />
            <source>… et %n autre(s).</source>
            <translation>
                <numerusform>… and %n other.</numerusform>
                <numerusform>… and %n others.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/undoing.py" />
            <source>n° {number} : {verdict}</source>
            <translation>no. {number}: {verdict}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>Anonyme</source>
            <translation>Anonymous</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>Compte n° {number}</source>
            <translation>Account no. {number}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>pour {assignee}</source>
            <translation>for {assignee}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>{size} o</source>
            <translation>{size} B</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>{size} ko</source>
            <translation>{size} kB</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/reports/wording.py" />
            <source>{size} Mo</source>
            <translation>{size} MB</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>Ma demande</source>
            <translation>My request</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>Sur le serveur</source>
            <translation>On the server</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>Le serveur a refusé « {stage} » : {error}</source>
            <translation>The server refused “{stage}”: {error}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>L'étape a changé sur le serveur depuis votre demande. Rien n'a été envoyé.</source>
            <translation>The stage has changed on the server since your request. Nothing was sent.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>Envoyer ma demande sur l'étape telle qu'elle est maintenant</source>
            <translation>Send my request on the stage as it is now</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>On ne passe pas de l'étape du serveur à celle demandée</source>
            <translation>There is no move from the server's stage to the one requested</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_conflict.py" />
            <source>La ligne n'existe plus.</source>
            <translation>The row no longer exists.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_dock.py" />
            <source>Suivi de production OCS GE</source>
            <translation>OCS GE production</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_dock.py" />
            <source>Aucun département n'est ouvert.</source>
            <translation>No département is open.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_dock.py" />
            <source>Le tableau de suivi de production n'a pas encore été lu sur ce poste.</source>
            <translation>The production table has not been read on this computer yet.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_dock.py" />
            <source>Catégorie du département sur la carte nationale</source>
            <translation>The département's category on the national map</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_dock.py" />
            <source>Connectez-vous une première fois et choisissez votre groupe dans les options</source>
            <translation>Log in once and choose your group in the options</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_form.py" />
            <source>Année et trimestre, par exemple 2027-T1</source>
            <translation>Year and quarter, for example 2027-T1</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_form.py" />
            <source>Pourquoi la recette est-elle refusée ?</source>
            <translation>Why is acceptance refused?</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_form.py" />
            <source>Enregistrer</source>
            <translation>Save</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_form.py" />
            <source>&amp;Trimestre</source>
            <translation>&amp;Quarter</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_form.py" />
            <source>&amp;Motif</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_form.py" />
            <source>Nouvelle &amp;date</source>
            <translation>New &amp;date</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_form.py" />
            <source>{vintage} : recette refusée</source>
            <translation>{vintage}: acceptance refused</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_form.py" />
            <source>{vintage} : {stage}</source>
            <translation>{vintage}: {stage}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>depuis le {day}</source>
            <translation>since {day}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>prévu pour {quarter}</source>
            <translation>planned for {quarter}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>nouvelle date : {day}</source>
            <translation>new date: {day}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>motif : {reason}</source>
            <translation>reason: {reason}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>Refuser la recette…</source>
            <translation>Refuse acceptance…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>Programmer…</source>
            <translation>Schedule…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>Passer à « {stage} »</source>
            <translation>Move to “{stage}”</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>Revenir à « {stage} »</source>
            <translation>Go back to “{stage}”</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>trimestre {quarter}</source>
            <translation>quarter {quarter}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>En attente d'envoi : {stage}</source>
            <translation>Waiting to be sent: {stage}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>Envoi en cours : {stage}</source>
            <translation>Being sent: {stage}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>Réponse perdue, à vérifier : {stage}</source>
            <translation>Answer lost, to check: {stage}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>demandé par {name}, {moment}</source>
            <translation>requested by {name}, {moment}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>{name} demande « {stage} »</source>
            <translation>{name} requests “{stage}”</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>remplacé par une autre demande</source>
            <translation>replaced by another request</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>annulé</source>
            <translation>withdrawn</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/stage_words.py" />
            <source>remis en attente d'envoi</source>
            <translation>put back to be sent</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/vintage_card.py" />
            <source>Absent du suivi</source>
            <translation>Not in the table</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/vintage_card.py" />
            <source>Le tableau de suivi n'a pas de ligne pour ce millésime.</source>
            <translation>The production table has no row for this vintage.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/vintage_card.py" />
            <source>Part avec la prochaine synchronisation ; peut être annulé d'ici là</source>
            <translation>Will be sent with the next synchronisation; can be undone until then</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/vintage_card.py" />
            <source>Historique ({count})</source>
            <translation>History ({count})</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/stages/vintage_card.py" />
            <source>Retirer cette demande, qui n'est pas encore partie</source>
            <translation>Withdraw this request, which has not been sent yet</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/result_list.py" />
            <source>Résultats des derniers envois</source>
            <translation>Results of what was last sent</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/result_list.py" />
            <source>Envoi</source>
            <translation>Item</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/result_list.py" />
            <source>État</source>
            <translation>State</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/result_list.py" />
            <source>Réponse du serveur</source>
            <translation>Server's answer</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_button.py" />
            <source>Synchronisation : {state}</source>
            <translation>Synchronisation: {state}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>Synchronisation</source>
            <translation>Synchronisation</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>Avancement de la synchronisation</source>
            <translation>Progress of the synchronisation</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>S'arrête après la requête en cours ; ce qui n'est pas parti reste à envoyer</source>
            <translation>Stops after the current request; what has not been sent stays in the outbox</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Se déconnecter</source>
            <translation>Log out</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>Les envois de cette séance apparaîtront ici, signalement par signalement.</source>
            <translation>What is sent in this session will appear here, report by report.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>Tout relire</source>
            <translation>Read all again</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>Aucun compte sur {server}</source>
            <translation>No account on {server}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>aucun groupe choisi</source>
            <translation>no group chosen</translation>
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
            <translation>not logged in</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>Ouvrez d'abord un département</source>
            <translation>Open a département first</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>Connectez-vous d'abord</source>
            <translation>Log in first</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_panel.py" />
            <source>Relit tous les signalements du groupe, pas seulement ceux qui ont changé</source>
            <translation>Reads all reports of the group again, not only those that have changed</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>%n conflit(s)</source>
            <translation>
                <numerusform>%n conflict</numerusform>
                <numerusform>%n conflicts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>%n refusé(s)</source>
            <translation>
                <numerusform>%n refused</numerusform>
                <numerusform>%n refused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Hors connexion, %n à envoyer</source>
            <translation>
                <numerusform>Offline, %n to send</numerusform>
                <numerusform>Offline, %n to send</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Hors connexion</source>
            <translation>Offline</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Se connecter, %n à envoyer</source>
            <translation>
                <numerusform>Log in, %n to send</numerusform>
                <numerusform>Log in, %n to send</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Synchronisation incomplète</source>
            <translation>Synchronisation incomplete</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>%n à vérifier</source>
            <translation>
                <numerusform>%n to check</numerusform>
                <numerusform>%n to check</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>%n à envoyer</source>
            <translation>
                <numerusform>%n to send</numerusform>
                <numerusform>%n to send</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Tout est envoyé</source>
            <translation>All sent</translation>
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
                <numerusform>%n to check: the server's answer was lost; whether it arrived is looked up before it is sent again</numerusform>
                <numerusform>%n to check: the server's answers were lost; whether they arrived is looked up before they are sent again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>%n conflit(s) à résoudre</source>
            <translation>
                <numerusform>%n conflict to resolve</numerusform>
                <numerusform>%n conflicts to resolve</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>%n refusé(s) par le serveur</source>
            <translation>
                <numerusform>%n refused by the server</numerusform>
                <numerusform>%n refused by the server</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Le serveur n'est pas joignable : vos décisions restent sur ce disque et partiront plus tard.</source>
            <translation>The server cannot be reached: your decisions stay on this disk and will be sent later.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Dernière synchronisation complète : {hour}</source>
            <translation>Last complete synchronisation: {hour}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Pas encore synchronisé depuis l'ouverture de QGIS.</source>
            <translation>Not synchronised since QGIS was started.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Prochain envoi automatique : dans un instant</source>
            <translation>Next automatic send: in a moment</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/sync/sync_words.py" />
            <source>Prochain envoi automatique : {hour}</source>
            <translation>Next automatic send: {hour}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/widgets/class_picker.py" />
            <source>Couverture inchangée (RAS)</source>
            <translation>Cover unchanged (RAS)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/widgets/class_picker.py" />
            <source>Usage inchangé (RAS)</source>
            <translation>Use unchanged (RAS)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/widgets/inline_message.py" />
            <source>Fermer ce message</source>
            <translation>Close this message</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/widgets/inline_message.py" />
            <source>Copier les détails</source>
            <translation>Copy the details</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/gui/widgets/plain_text_view.py" />
            <source>Lire la suite ({count} caractères)</source>
            <translation>Show more ({count} characters)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>L'archive {path} n'a pas pu être décompressée dans {folder}.</source>
            <translation>The archive {path} could not be unpacked into {folder}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <location filename="../ocsge_qgis_plugin/landcover/cosia.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_file.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_parts.py" />
            <source>Vérifiez la place et les droits sur ce disque, puis réessayez.</source>
            <translation>Check the space and the permissions on this disk, then try again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>un lien symbolique</source>
            <translation>a symbolic link</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>un fichier plus gros qu'annoncé</source>
            <translation>a file larger than announced</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>Aucun outil de ce poste ne lit l'archive {path}.</source>
            <translation>No tool on this computer reads the archive {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>Décompressez-la vous-même (7-Zip), puis indiquez le dossier obtenu.</source>
            <translation>Unpack it yourself (7-Zip), then point to the resulting folder.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>un chemin qui sort de son dossier, « {name} »</source>
            <translation>a path that leaves its folder, “{name}”</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>{needed} octets annoncés</source>
            <translation>{needed} bytes announced</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>L'archive {path} est endommagée ou incomplète.</source>
            <translation>The archive {path} is damaged or incomplete.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>Téléchargez-la de nouveau.</source>
            <translation>Download it again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>L'archive {path} est protégée par un mot de passe.</source>
            <translation>The archive {path} is protected by a password.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>Décompressez-la vous-même, puis indiquez le dossier obtenu.</source>
            <translation>Unpack it yourself, then point to the resulting folder.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>L'archive {path} est refusée : elle contient {what}.</source>
            <translation>The archive {path} is refused: it contains {what}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>Ce n'est pas une archive de l'IGN : téléchargez-la sur le site de la Géoplateforme.</source>
            <translation>This is not an archive from IGN: download it from the Géoplateforme website.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>Il n'y a pas assez de place sur le disque pour décompresser {path}.</source>
            <translation>There is not enough space on the disk to unpack {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>Libérez de la place ou choisissez un autre dossier de travail.</source>
            <translation>Free some space or choose another working folder.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/archives.py" />
            <source>La décompression de {path} a été interrompue.</source>
            <translation>The unpacking of {path} was interrupted.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>La couche {layer} de {path} n'a pas de colonne {column}.</source>
            <translation>Layer {layer} of {path} has no column {column}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>Choisissez la colonne qui nomme les zones.</source>
            <translation>Choose the column that names the zones.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <location filename="../ocsge_qgis_plugin/landcover/delivered_difference.py" />
            <source>La couche {layer} de {path} est en EPSG:{own}, les états en EPSG:{epsg}.</source>
            <translation>Layer {layer} of {path} is in EPSG:{own}, the states in EPSG:{epsg}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>Reprojetez la couche des zones dans le système des états, puis recommencez.</source>
            <translation>Reproject the layer of zones into the states' system, then start again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>La couche {layer} de {path} n'a aucun polygone.</source>
            <translation>Layer {layer} of {path} has no polygon.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>Choisissez une couche de surfaces : communes, département, zone d'étude.</source>
            <translation>Choose a layer of surfaces: communes, département, study area.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>La couche {layer} ne peut pas être lue dans {path}.</source>
            <translation>Layer {layer} cannot be read in {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>Vérifiez le fichier et le nom de la couche, puis recommencez.</source>
            <translation>Check the file and the layer's name, then start again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>{path} est en EPSG:{one}, les zones en EPSG:{other}.</source>
            <translation>{path} is in EPSG:{one}, the zones in EPSG:{other}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>Le calcul des surfaces a été interrompu.</source>
            <translation>The computation of areas was stopped.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>{path} n'est ni un fichier CSV ni un fichier XLSX.</source>
            <translation>{path} is neither a CSV nor an XLSX file.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/area_statistics.py" />
            <source>Donnez au fichier l'extension .csv ou .xlsx.</source>
            <translation>Give the file the extension .csv or .xlsx.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/artificialisation.py" />
            <source>Calcul par la matrice officielle CS × US, puis par les seuils de surface du décret 2023-1096 (50 m² bâti, 2 500 m² d'un seul tenant). Ne sont pas reproduits : le rattachement des petites surfaces voisines du bâti, la largeur minimale des infrastructures, les exemptions (parcs et jardins, photovoltaïque). La couche d'artificialisation livrée par l'IGN fait foi.</source>
            <translation>Computed by the official CS × US matrix, then by the area thresholds of décret 2023-1096 (50 m² built, 2,500 m² in one piece). Not reproduced: joining small surfaces to buildings beside them, the least width of infrastructure, the exemptions (parks and gardens, photovoltaics). IGN's delivered artificialisation layer is authoritative.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/artificialisation.py" />
            <source>Le calcul de l'artificialisation a été interrompu.</source>
            <translation>The computation of artificialisation was stopped.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/block_index.py" />
            <source>La dalle CoSIA {x}_{y} manque dans {path}.</source>
            <translation>CoSIA block {x}_{y} is missing in {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/block_index.py" />
            <source>Copiez ou téléchargez cette dalle, puis rouvrez le département : le reste est utilisé en attendant.</source>
            <translation>Copy or download this block, then open the département again: the rest is used meanwhile.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/block_index.py" />
            <source>La dalle CoSIA {layer} est en double : {path} n'est pas utilisée, {first} l'est.</source>
            <translation>CoSIA block {layer} is there twice: {path} is not used, {first} is.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/block_index.py" />
            <source>Ne gardez dans le dossier que l'exemplaire voulu.</source>
            <translation>Keep only the copy you want in the folder.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/block_index.py" />
            <source>La dalle CoSIA {layer} de {path} est d'une autre édition ({edition}) que les autres ({kept}).</source>
            <translation>CoSIA block {layer} of {path} is of another edition ({edition}) than the others ({kept}).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/block_index.py" />
            <source>Séparez les éditions dans deux dossiers : le modèle qui les a produites n'est pas le même.</source>
            <translation>Put the editions in two folders: they were not produced by the same model.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/comparing.py" />
            <source>{path} : {count} polygones sans code ont été laissés de côté (premier : {fid}).</source>
            <translation>{path}: {count} polygons without a code were left out (first: {fid}).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/comparing.py" />
            <source>{path} : {count} objets sans surface ont été laissés de côté (premier : {fid}).</source>
            <translation>{path}: {count} objects without a surface were left out (first: {fid}).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/comparing.py" />
            <source>{path} : codes plus fins ramenés à la nomenclature : {codes}.</source>
            <translation>{path}: deeper codes brought back to the nomenclature: {codes}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/comparing.py" />
            <source>{older} est en EPSG:{one}, {newer} en EPSG:{other} : ces états ne se comparent pas.</source>
            <translation>{older} is in EPSG:{one}, {newer} in EPSG:{other}: these states cannot be compared.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/comparing.py" />
            <source>Choisissez deux états du même département, ou reprojetez l'un dans le système de l'autre.</source>
            <translation>Choose two states of the same département, or reproject one into the other's system.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/comparing.py" />
            <source>Aucun polygone de {path} n'a de surface et de codes.</source>
            <translation>No polygon of {path} has a surface and codes.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/comparing.py" />
            <location filename="../ocsge_qgis_plugin/landcover/state_polygons.py" />
            <source>Vérifiez que la livraison a été copiée en entier, ou demandez-en un autre exemplaire.</source>
            <translation>Check that the delivery was copied whole, or ask for another copy of it.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Des identifiants se répètent dans {layer} de {path} ({count} en trop).</source>
            <translation>Identifiers are repeated in {layer} of {path} ({count} too many).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Sans effet ici : les polygones sont reconnus par leur géométrie.</source>
            <translation>No effect here: polygons are recognised by their geometry.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>%n objet(s) de {layer} ({path}) : millésime {value} au lieu de {year}.</source>
            <translation>
                <numerusform>%n feature of {layer} ({path}): vintage {value} instead of {year}.</numerusform>
                <numerusform>%n features of {layer} ({path}): vintage {value} instead of {year}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Vérifiez que le fichier est rangé dans le dossier de son millésime.</source>
            <translation>Check that the file is in the folder of its vintage.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>La couche {layer} de {path} n'a aucun polygone {code} (routes, places, parkings) : elle ne couvre sans doute pas tout le territoire.</source>
            <translation>Layer {layer} of {path} has no {code} polygon (roads, squares, car parks): it probably does not cover the whole territory.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Les lieux sans polygone restent vides sur la carte ; demandez la livraison complète au producteur.</source>
            <translation>Places without a polygon stay empty on the map; ask the producer for the complete delivery.</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>%n objet(s) de {layer} ({path}) sans valeur dans la colonne {column}.</source>
            <translation>
                <numerusform>%n feature of {layer} ({path}) has no value in the column {column}.</numerusform>
                <numerusform>%n features of {layer} ({path}) have no value in the column {column}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Ils s'affichent sans couleur ; signalez-les au producteur.</source>
            <translation>They are drawn without colour; report them to the producer.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>La colonne {column} de {layer} ({path}) contient des codes hors nomenclature nationale : {codes}.</source>
            <translation>The column {column} of {layer} ({path}) contains codes outside the national nomenclature: {codes}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>La colonne {column} de {layer} ({path}) contient des codes inconnus : {codes}.</source>
            <translation>The column {column} of {layer} ({path}) contains unknown codes: {codes}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Ils sont montrés sous la classe qui les contient.</source>
            <translation>They are shown under the class that contains them.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/contents.py" />
            <source>Ils s'affichent comme « inconnus » ; signalez-les au producteur.</source>
            <translation>They are shown as “unknown”; report them to the producer.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/cosia.py" />
            <source>Aucune dalle CoSIA n'est lisible pour {path}.</source>
            <translation>No CoSIA tile can be read for {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/cosia.py" />
            <location filename="../ocsge_qgis_plugin/landcover/overlay.py" />
            <location filename="../ocsge_qgis_plugin/landcover/polygons.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_burn.py" />
            <source>Vérifiez que le disque des livraisons est branché, puis rouvrez le département.</source>
            <translation>Check that the disk of the deliveries is connected, then open the département again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/cosia.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_file.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_parts.py" />
            <location filename="../ocsge_qgis_plugin/landcover/reference_cache.py" />
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Le fichier {path} ne peut pas être écrit.</source>
            <translation>The file {path} cannot be written.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>La couche {layer} de {path} n'indique pas son système de coordonnées.</source>
            <translation>The layer {layer} of {path} does not state its coordinate system.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>Rangez-la dans un dossier au nom de la livraison (par exemple …_LAMB93_D040_2021-01-01).</source>
            <translation>Put it into a folder named after the delivery (for example …_LAMB93_D040_2021-01-01).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>La couche {layer} de {path} ne nomme pas de système de coordonnées connu : EPSG:{epsg} est retenu.</source>
            <translation>The layer {layer} of {path} names no known coordinate system: EPSG:{epsg} is assumed.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>Vérifiez que la couche tombe au bon endroit sur la carte.</source>
            <translation>Check that the layer falls in the right place on the map.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>La couche {layer} de {path} est en EPSG:{own}, mais son nom ou son département annonce EPSG:{expected}.</source>
            <translation>The layer {layer} of {path} is in EPSG:{own}, but its name or its département announces EPSG:{expected}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>Corrigez le nom du dossier ou le système de coordonnées du fichier, puis rouvrez le département.</source>
            <translation>Correct the name of the folder or the coordinate system of the file, then open the département again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>Les coordonnées de la couche {layer} de {path} ({x:.1f}, {y:.1f}…) ne sont pas en EPSG:{epsg}.</source>
            <translation>The coordinates of the layer {layer} of {path} ({x:.1f}, {y:.1f}…) are not in EPSG:{epsg}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/crs.py" />
            <source>Le fichier est mal projeté ou son système de coordonnées est faux : demandez-en un autre exemplaire.</source>
            <translation>The file is wrongly projected or its coordinate system is wrong: ask for another copy.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivered_difference.py" />
            <source>La couche {layer} de {path} n'a pas de colonnes de couverture et d'usage avant et après.</source>
            <translation>Layer {layer} of {path} has no columns of cover and use before and after.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivered_difference.py" />
            <source>Choisissez la couche des différences (DIFF) d'une livraison OCS GE.</source>
            <translation>Choose the layer of differences (DIFF) of an OCS GE delivery.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivered_difference.py" />
            <location filename="../ocsge_qgis_plugin/landcover/dissolving.py" />
            <location filename="../ocsge_qgis_plugin/landcover/overlaying.py" />
            <source>La comparaison des millésimes a été interrompue.</source>
            <translation>The comparison of the vintages was stopped.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Le dossier {path} est introuvable.</source>
            <translation>The folder {path} was not found.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Indiquez le dossier où se trouvent les livraisons de l'IGN.</source>
            <translation>Point to the folder that holds IGN's deliveries.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <location filename="../ocsge_qgis_plugin/landcover/folder_scan.py" />
            <source>La recherche dans {path} a été interrompue.</source>
            <translation>The search in {path} was interrupted.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>La livraison {path} ne peut pas être lue.</source>
            <translation>The delivery {path} cannot be read.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Vérifiez que le disque est toujours là : {reason}</source>
            <translation>Check that the disk is still there: {reason}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Aucune livraison de {departement} dans {path} : on y trouve {codes}.</source>
            <translation>No delivery of {departement} in {path}: it holds {codes}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Aucune livraison OCS GE ou CoSIA dans {path}.</source>
            <translation>No OCS GE or CoSIA delivery in {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Indiquez le dossier qui contient les livraisons (par exemple OCS-GE_2-0__GPKG_LAMB93_D040_…).</source>
            <translation>Point to the folder that contains the deliveries (for example OCS-GE_2-0__GPKG_LAMB93_D040_…).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Le nom de {path} n'indique pas de quel département il s'agit.</source>
            <translation>The name of {path} does not say which département it is.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Choisissez le département, ou rangez le fichier dans un dossier au nom de la livraison.</source>
            <translation>Choose the département, or put the file into a folder named after the delivery.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <location filename="../ocsge_qgis_plugin/landcover/prepare_cosia.py" />
            <location filename="../ocsge_qgis_plugin/landcover/preparing.py" />
            <source>Vérifiez que la livraison a été copiée en entier.</source>
            <translation>Check that the delivery was copied completely.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>La livraison {path} n'a pas de couche {layer} utilisable.</source>
            <translation>The delivery {path} has no usable layer {layer}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>L'année de {path} n'apparaît ni dans son nom ni dans son contenu.</source>
            <translation>The year of {path} appears neither in its name nor in its content.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Ajoutez l'année au nom du dossier.</source>
            <translation>Add the year to the name of the folder.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>L'archive {path} n'est pas décompressée.</source>
            <translation>The archive {path} is not unpacked.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Décompressez-la, puis indiquez le dossier obtenu.</source>
            <translation>Unpack it, then point to the resulting folder.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Le dossier {path} contient trop de fichiers : il n'a été lu qu'en partie.</source>
            <translation>The folder {path} contains too many files: only part of it was read.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/delivery.py" />
            <source>Indiquez un dossier plus proche des livraisons.</source>
            <translation>Point to a folder closer to the deliveries.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/footprints.py" />
            <source>Un objet du croquis est illisible.</source>
            <translation>An object of the sketch cannot be read.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/footprints.py" />
            <source>Un objet du croquis a des coordonnées impossibles.</source>
            <translation>An object of the sketch has impossible coordinates.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/footprints.py" />
            <source>Le croquis se recoupe de toutes parts : son enveloppe est examinée.</source>
            <translation>The sketch crosses itself everywhere: its envelope is looked at.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/footprints.py" />
            <source>Le croquis s'étend sur plus de 5 km : seul le point du signalement est examiné.</source>
            <translation>The sketch is more than 5 km wide: only the report's point is looked at.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/footprints.py" />
            <source>La position du signalement est hors du domaine de la projection.</source>
            <translation>The report's position is outside the area of the projection.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <location filename="../ocsge_qgis_plugin/landcover/importer.py" />
            <source>Le fichier {path} ne peut pas être lu.</source>
            <translation>The file {path} cannot be read.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <location filename="../ocsge_qgis_plugin/landcover/layer_probe.py" />
            <source>Vérifiez les droits d'accès, fermez les programmes qui l'utilisent, puis réessayez.</source>
            <translation>Check the access permissions, close the programs that use it, then try again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <source>Le fichier {path} est vide.</source>
            <translation>The file {path} is empty.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <source>Le fichier {path} n'est pas un GeoPackage.</source>
            <translation>The file {path} is not a GeoPackage.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <source>Le fichier {path} est incomplet : {size} octets sur {expected}.</source>
            <translation>The file {path} is incomplete: {size} bytes of {expected}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_burn.py" />
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <source>Copiez-le ou téléchargez-le de nouveau.</source>
            <translation>Copy or download it again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <location filename="../ocsge_qgis_plugin/landcover/overlay.py" />
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <location filename="../ocsge_qgis_plugin/landcover/state_polygons.py" />
            <source>La lecture de {path} a été interrompue.</source>
            <translation>The reading of {path} was interrupted.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Le fichier {path} est verrouillé par un autre programme.</source>
            <translation>The file {path} is locked by another program.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <source>Fermez le programme qui l'utilise, puis réessayez.</source>
            <translation>Close the program that uses it, then try again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/geopackage.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_burn.py" />
            <source>Le fichier {path} est endommagé ou incomplet.</source>
            <translation>The file {path} is damaged or incomplete.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/importer.py" />
            <source>Vérifiez que le disque des livraisons est branché, puis réessayez.</source>
            <translation>Check that the disk of the deliveries is connected, then try again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/importer.py" />
            <source>L'import de {path} a été interrompu.</source>
            <translation>The import of {path} was interrupted.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/importer.py" />
            <source>La couche {layer} de {path} n'a pas pu être importée.</source>
            <translation>The layer {layer} of {path} could not be imported.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/importer.py" />
            <source>Vérifiez la place sur le disque et que la livraison a été copiée en entier, puis réessayez.</source>
            <translation>Check the space on the disk and that the delivery was copied completely, then try again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_probe.py" />
            <source>Le fichier {path} ne peut pas être lu : {reason}.</source>
            <translation>The file {path} cannot be read: {reason}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_probe.py" />
            <location filename="../ocsge_qgis_plugin/landcover/preparing.py" />
            <location filename="../ocsge_qgis_plugin/landcover/state_polygons.py" />
            <source>La couche {layer} de {path} est vide.</source>
            <translation>Layer {layer} of {path} is empty.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_probe.py" />
            <source>Copiez-la ou téléchargez-la de nouveau.</source>
            <translation>Copy or download it again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_probe.py" />
            <source>Il manque la colonne {columns} dans la couche {layer} de {path}.</source>
            <translation>The column {columns} is missing from the layer {layer} of {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_probe.py" />
            <source>Ce n'est pas le fichier tel que l'IGN le livre : reprenez celui de la livraison.</source>
            <translation>This is not the file as IGN delivers it: take the one of the delivery again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_writing.py" />
            <source>Le résultat n'a pas pu être écrit dans {path}.</source>
            <translation>The result could not be written to {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_writing.py" />
            <location filename="../ocsge_qgis_plugin/landcover/patch_export.py" />
            <source>Retirez la couche de QGIS si elle y est ouverte, vérifiez la place et les droits, puis réessayez.</source>
            <translation>Remove the layer from QGIS if it is open there, check the space and the permissions, then try again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/layer_writing.py" />
            <source>L'écriture du résultat a été interrompue.</source>
            <translation>Writing the result was stopped.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/overlay.py" />
            <location filename="../ocsge_qgis_plugin/landcover/polygons.py" />
            <location filename="../ocsge_qgis_plugin/landcover/preparing.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_burn.py" />
            <location filename="../ocsge_qgis_plugin/landcover/state_polygons.py" />
            <source>La couche {layer} n'est pas dans {path}.</source>
            <translation>The layer {layer} is not in {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/overlay.py" />
            <location filename="../ocsge_qgis_plugin/landcover/polygons.py" />
            <location filename="../ocsge_qgis_plugin/landcover/preparing.py" />
            <location filename="../ocsge_qgis_plugin/landcover/raster_burn.py" />
            <location filename="../ocsge_qgis_plugin/landcover/state_polygons.py" />
            <source>Rouvrez le département pour préparer de nouveau ses couches.</source>
            <translation>Open the département again to prepare its layers anew.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/overlay.py" />
            <source>Le fichier {path} est endommagé, incomplet ou verrouillé.</source>
            <translation>The file {path} is damaged, incomplete or locked.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/overlay.py" />
            <source>Fermez le programme qui l'utilise, ou copiez-le de nouveau, puis réessayez.</source>
            <translation>Close the program that uses it, or copy it again, then retry.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/patch_export.py" />
            <source>Les corrections n'ont pas pu être écrites dans {path}.</source>
            <translation>The corrections could not be written to {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/prepare_cosia.py" />
            <source>Aucune dalle CoSIA ne contient d'objet.</source>
            <translation>No CoSIA block holds any object.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/prepare_cosia.py" />
            <location filename="../ocsge_qgis_plugin/landcover/preparing.py" />
            <source>Il manque la colonne {column} dans la couche {layer} de {path}.</source>
            <translation>Column {column} is missing in layer {layer} of {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/prepare_cosia.py" />
            <location filename="../ocsge_qgis_plugin/landcover/preparing.py" />
            <source>Vérifiez que la livraison est complète, puis rouvrez le département.</source>
            <translation>Check that the delivery is complete, then open the département again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/preparing.py" />
            <source>Il manque de la place sur le disque de {path} : {needed} Mo nécessaires, {free} Mo libres.</source>
            <translation>There is not enough room on the disk of {path}: {needed} MB needed, {free} MB free.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/preparing.py" />
            <source>Libérez de la place, puis relancez la préparation : ce qui est déjà fait est gardé.</source>
            <translation>Make room, then start the preparation again: what is done already is kept.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/raster_burn.py" />
            <source>Le fichier {path} est fermé.</source>
            <translation>File {path} is closed.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/raster_parts.py" />
            <source>La partie {path} d'une préparation est abîmée.</source>
            <translation>Part {path} of a preparation is damaged.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/raster_parts.py" />
            <source>Relancez la préparation : seule cette partie sera refaite.</source>
            <translation>Start the preparation again: only this part will be made anew.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/raster_parts.py" />
            <source>La préparation de {path} a été interrompue.</source>
            <translation>The preparation of {path} was stopped.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>OCS GE, état</source>
            <translation>OCS GE, state</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>OCS GE, différences</source>
            <translation>OCS GE, differences</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>CoSIA</source>
            <translation>CoSIA</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>Artificialisation, état</source>
            <translation>Artificialisation, state</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>Artificialisation, évolution</source>
            <translation>Artificialisation, change</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/records.py" />
            <source>Patch correctif</source>
            <translation>Correction patch</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/reference_cache.py" />
            <source>Les couches officielles lues ne peuvent pas être gardées.</source>
            <translation>The official layers that were read cannot be kept.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/reference_cache.py" />
            <source>Vérifiez la place sur le disque et les droits sur le dossier de travail.</source>
            <translation>Check the room on the disk and the permissions of the working folder.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/reference_cache.py" />
            <source>Vérifiez les droits sur le dossier de travail, et que ce fichier n'est pas ouvert ailleurs.</source>
            <translation>Check the permissions of the working folder, and that this file is not open elsewhere.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/report_overlay.py" />
            <source>CoSIA n'est pas sur ce poste.</source>
            <translation>CoSIA is not on this computer.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/report_overlay.py" />
            <location filename="../ocsge_qgis_plugin/workflow/evidence_pass.py" />
            <source>La lecture des indices a été interrompue.</source>
            <translation>Reading the evidence was interrupted.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <source>Il manque le fichier {name} à côté de {path}.</source>
            <translation>The file {name} is missing beside {path}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <source>Copiez tous les fichiers du shapefile (.shp, .shx, .dbf, .prj, .cpg) ensemble.</source>
            <translation>Copy all files of the shapefile (.shp, .shx, .dbf, .prj, .cpg) together.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <source>Le fichier {path} est illisible ou vide.</source>
            <translation>The file {path} is unreadable or empty.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/shapefile.py" />
            <source>Le fichier {path} n'est pas un shapefile.</source>
            <translation>The file {path} is not a shapefile.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/state_polygons.py" />
            <source>La couche {layer} de {path} n'a pas de colonnes code_cs et code_us.</source>
            <translation>Layer {layer} of {path} has no columns code_cs and code_us.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/state_polygons.py" />
            <source>Choisissez la couche OCCUPATION_SOL d'une livraison OCS GE.</source>
            <translation>Choose the layer OCCUPATION_SOL of an OCS GE delivery.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/transitions.py" />
            <source>Couple couverture × usage inattendu</source>
            <translation>Unexpected pair of cover and use</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/transitions.py" />
            <source>fiche OCS GE §3.3</source>
            <translation>OCS GE fact sheet §3.3</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/wfs.py" />
            <source>Les indices se font sans elle et la lecture sera reprise ; si cela dure, signalez-le avec les détails.</source>
            <translation>Evidence is made without it and it will be read again; if this lasts, report it with the details.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/wfs.py" />
            <source>ses objets sont ailleurs</source>
            <translation>its objects are elsewhere</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/wfs.py" />
            <source>La Géoplateforme ne sert pas la couche {layer}.</source>
            <translation>The Géoplateforme does not serve the layer {layer}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/wfs.py" />
            <source>Les indices se font sans elle ; un GeoPackage de cette couche peut la remplacer.</source>
            <translation>Evidence is made without it; a GeoPackage of this layer can take its place.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/wfs.py" />
            <source>La Géoplateforme a refusé de lire la couche {layer}.</source>
            <translation>The Géoplateforme refused to read the layer {layer}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/wfs.py" />
            <source>La réponse de la Géoplateforme pour {layer} est coupée ou illisible.</source>
            <translation>The Géoplateforme's answer for {layer} is cut short or unreadable.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/landcover/wfs.py" />
            <source>La Géoplateforme a répondu dans un autre système de coordonnées pour {layer} : {reason}.</source>
            <translation>The Géoplateforme answered in another coordinate system for {layer}: {reason}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Choisir un département</source>
            <translation>Choose a département</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Se connecter…</source>
            <translation>Log in…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Voir tout le département</source>
            <translation>Show the whole département</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Vues liées</source>
            <translation>Linked views</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Rideau</source>
            <translation>Curtain</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Exporter les corrections…</source>
            <translation>Export the corrections…</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Relire les couches officielles</source>
            <translation>Read official layers again</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Fermer le département</source>
            <translation>Close the département</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/plugin.py" />
            <source>Décider d'une seule touche</source>
            <translation>Decide with one key</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/assignment.py" />
            <source>Personne n'est choisi pour recevoir ces signalements.</source>
            <translation>Nobody is chosen to receive these reports.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/bulk.py" />
            <source>Déjà décidé : « {verdict} », à envoyer.</source>
            <translation>Already decided: “{verdict}”, waiting to be sent.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/bulk.py" />
            <source>Les indices ne donnent pas de motif à ce rejet : choisissez-en un.</source>
            <translation>The evidence gives no reason for this rejection: choose one.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/bulk.py" />
            <source>Aucune correction n'est notée : décidez-le seul, en désignant son polygone.</source>
            <translation>No correction is noted: decide it alone, picking its polygon.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/bulk.py" />
            <source>Une correction notée ne change ni la couverture ni l'usage : décidez-le seul.</source>
            <translation>A correction noted changes neither cover nor use: decide it alone.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/bulk.py" />
            <source>La réponse est vide.</source>
            <translation>The reply is empty.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/bulk.py" />
            <source>La réponse garde un blanc […] que les indices ne remplissent pas : complétez-la.</source>
            <translation>The reply still has a blank […] that the evidence does not fill: complete it.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Livrée en {month}, après ce signalement : la donnée est peut-être déjà corrigée</source>
            <translation>Delivered in {month}, after this report: the data may be correct already</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Non examiné</source>
            <translation>Not looked at</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>sans code</source>
            <translation>no code</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Demande</source>
            <translation>Asked</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Le contour : hors du champ de la boucle de correction</source>
            <translation>The outline: outside the scope of the correction loop</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Un changement postérieur aux photos</source>
            <translation>A change later than the photos</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Autre chose que l'OCS GE</source>
            <translation>Something other than OCS GE</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Non précisée</source>
            <translation>Not stated</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>{dimension}, sans dire quelle classe</source>
            <translation>{dimension}, without saying which class</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source> ou </source>
            <translation> or </translation>
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
            <translation>Read in the form</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Lu dans le texte : {words}</source>
            <translation>Read in the text: {words}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Aucun polygone à cet endroit</source>
            <translation>No polygon at this place</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>dans le croquis</source>
            <translation>in the sketch</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>autour du point</source>
            <translation>around the point</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>dans tout le polygone</source>
            <translation>in the whole polygon</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>ossature</source>
            <translation>skeleton</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>+ %n autre(s) polygone(s)</source>
            <translation>
                <numerusform>+ %n other polygon</numerusform>
                <numerusform>+ %n other polygons</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Source : {source}</source>
            <translation>Source: {source}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>{vintage}, changé</source>
            <translation>{vintage}, changed</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>CoSIA ne couvre pas cet endroit</source>
            <translation>CoSIA does not cover this place</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>{classes} {place}</source>
            <translation>{classes} {place}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>{text} (CoSIA n'en couvre que {share})</source>
            <translation>{text} (CoSIA covers only {share} of it)</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Spécifications</source>
            <translation>Specification</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Hors du département ouvert</source>
            <translation>Outside the open département</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>en zone construite</source>
            <translation>in the built-up zone</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>hors zone construite</source>
            <translation>outside the built-up zone</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>zone construite inconnue ici</source>
            <translation>built-up zone not known here</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>{area} pour un minimum de {minimum} ({zone})</source>
            <translation>{area} for a minimum of {minimum} ({zone})</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>{area} : sous le minimum de {minimum} ({zone})</source>
            <translation>{area}: below the minimum of {minimum} ({zone})</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Large d'environ {width} m, pour {minimum} m au moins</source>
            <translation>About {width} m wide, {minimum} m at least wanted</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Couple couverture × usage inattendu une fois corrigé</source>
            <translation>Unexpected pair of cover and use once corrected</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>CoSIA ne sépare pas ces deux couvertures</source>
            <translation>CoSIA does not tell these two covers apart</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Rien à cet endroit dans {layers}</source>
            <translation>Nothing at this place in {layers}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Couches officielles pas encore lues ici</source>
            <translation>Official layers not read here yet</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Aucune couche à portée (BD TOPO, RPG…) ; CoSIA ne dit rien de l'usage</source>
            <translation>No layer at hand (BD TOPO, RPG…); CoSIA says nothing about use</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>{layer} : {label}, {share}</source>
            <translation>{layer}: {label}, {share}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Jours de vol à cet endroit, d'après le graphe de mosaïquage de la BD ORTHO</source>
            <translation>Days of flight at this place, after the mosaic graph of BD ORTHO</translation>
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
                <numerusform>%n probable duplicate</numerusform>
                <numerusform>%n probable duplicates</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Voisins</source>
            <translation>Neighbours</translation>
        </message>
        <message numerus="yes">
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>%n autre(s) à moins de 50 m</source>
            <translation>
                <numerusform>%n other within 50 m</numerusform>
                <numerusform>%n others within 50 m</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>{accepted} pris en compte sur {answered} ({kind})</source>
            <translation>{accepted} of {answered} taken into account ({kind})</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Organisme</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>Réponses données dans ce département</source>
            <translation>Answers given in this département</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_lines.py" />
            <source>N° {number}, à {distance} m : {status}</source>
            <translation>No. {number}, {distance} m away: {status}</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/evidence_pass.py" />
            <source>La géométrie du croquis n'a pas pu être comparée aux couches.</source>
            <translation>The sketch's geometry could not be compared with the layers.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/official_pass.py" />
            <source>La liste des objets de {layer} n'a pas de fin.</source>
            <translation>The list of objects of {layer} has no end.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/outbox_pass.py" />
            <source>Aucune trace sur le serveur : sera renvoyé.</source>
            <translation>No trace on the server: will be sent again.</translation>
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
            <translation>Log in once and choose your group: a decision is signed.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/permissions.py" />
            <source>Votre rôle dans le groupe ne permet pas de répondre aux signalements.</source>
            <translation>Your role in the group does not allow you to reply to reports.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/permissions.py" />
            <source>Ce signalement a été supprimé sur le serveur.</source>
            <translation>This report was deleted on the server.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/permissions.py" />
            <source>Résolvez d'abord le conflit : gardez votre décision ou prenez la leur.</source>
            <translation>Resolve the conflict first: keep your decision or take theirs.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/permissions.py" />
            <source>Réessayez ou abandonnez d'abord la décision refusée.</source>
            <translation>Try again or give up the refused decision first.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/permissions.py" />
            <source>La décision est en cours d'envoi : elle ne peut plus être changée.</source>
            <translation>The decision is being sent: it can no longer be changed.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/permissions.py" />
            <source>Ce signalement est clos : « {status} ».</source>
            <translation>This report is closed: “{status}”.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/push.py" />
            <source>Le signalement n'existe plus sur le serveur.</source>
            <translation>The report no longer exists on the server.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/push.py" />
            <source>Nouvelle réponse de {names}.</source>
            <translation>New reply from {names}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/push.py" />
            <source>Une réponse est arrivée depuis.</source>
            <translation>A reply has come in since.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/push.py" />
            <source>Le signalement a été clos depuis (« {status} »).</source>
            <translation>The report has been closed since (“{status}”).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/push.py" />
            <source>Le signalement a été modifié depuis.</source>
            <translation>The report has been changed since.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/relevance.py" />
            <source>La table {path} ne dit pas le poids de chaque indice.</source>
            <translation>The table {path} does not give the weight of every clue.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/stages.py" />
            <source>La ligne du tableau de suivi n'existe plus sur le serveur.</source>
            <translation>The row of the production table no longer exists on the server.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/stages.py" />
            <source>L'étape a été changée depuis : « {stage} ».</source>
            <translation>The stage has been changed since: “{stage}”.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/stages.py" />
            <source>L'étape a été changée par quelqu'un d'autre.</source>
            <translation>The stage was changed by somebody else.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/stages.py" />
            <source>Le serveur n'a pas appliqué la transaction.</source>
            <translation>The server did not apply the transaction.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Aucun polygone de l'OCS GE n'a été trouvé à cet endroit.</source>
            <translation>No OCS GE polygon was found at this place.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Le signalement ne dit pas s'il porte sur la couverture ou sur l'usage.</source>
            <translation>The report does not say whether it is about cover or use.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Le signalement ne dit pas quelle classe il demande.</source>
            <translation>The report does not say which class it asks for.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>CoSIA ne sépare pas « {wished} » de « {delivered} ».</source>
            <translation>CoSIA does not separate “{wished}” from “{delivered}”.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Il manque CoSIA de {vintage} {place}.</source>
            <translation>CoSIA of {vintage} is missing {place}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>CoSIA ne dit rien de l'usage ; pour en juger, il manque : {layers}.</source>
            <translation>CoSIA says nothing about use; to judge it, this is missing: {layers}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Aucune couche officielle ne dit ce qu'est « {use} ».</source>
            <translation>No official layer says what “{use}” is.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>{layers} : rien {place} ne départage l'usage demandé et l'usage livré.</source>
            <translation>{layers}: nothing {place} tells the use asked for from the one delivered.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>le long du tracé</source>
            <translation>along the line</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Le signalement se trouve hors du département ouvert.</source>
            <translation>The report lies outside the département that is open.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>{text}.</source>
            <translation>{text}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>{text} (« {words} »).</source>
            <translation>{text} (“{words}”).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Le texte ne parle pas de l'OCS GE</source>
            <translation>The text is not about OCS GE</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Le texte porte sur le contour, que la boucle de correction ne reprend pas</source>
            <translation>The text is about the outline, which the correction loop does not redraw</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Le texte décrit un changement postérieur aux photos du millésime</source>
            <translation>The text describes a change later than the vintage's photos</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Le polygone porte déjà « {label} » en {vintage}, comme demandé.</source>
            <translation>The polygon already is “{label}” in {vintage}, as asked for.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>L'objet dessiné fait {area}, moins que l'unité minimale de {minimum}.</source>
            <translation>The object drawn covers {area}, less than the minimum unit of {minimum}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>L'objet dessiné est large d'environ {width} m, moins que les {minimum} m demandés.</source>
            <translation>The object drawn is about {width} m wide, less than the {minimum} m required.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>ni ce qui est demandé, ni ce qui est livré</source>
            <translation>neither what is asked for nor what is delivered</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>comme demandé</source>
            <translation>as asked for</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>comme livré</source>
            <translation>as delivered</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>CoSIA voit {share} de {classes} {place}, {against}.</source>
            <translation>CoSIA sees {share} of {classes} {place}, {against}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>En {vintage}, CoSIA voyait {share} de {classes}, {against}.</source>
            <translation>In {vintage}, CoSIA saw {share} of {classes}, {against}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>{layer} : « {label} » sur {share}, {against} (« {use} »).</source>
            <translation>{layer}: “{label}” on {share}, {against} (“{use}”).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>« {wished} » ne va pas d'ordinaire avec « {other} ».</source>
            <translation>“{wished}” does not usually go with “{other}”.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>{kind} : {accepted} signalements pris en compte sur {answered} dans ce département.</source>
            <translation>{kind}: {accepted} reports taken into account out of {answered} in this département.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Le signalement n° {number}, qui dit la même chose, a été pris en compte.</source>
            <translation>Report no. {number}, which says the same, was taken into account.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>Le signalement n° {number}, qui dit la même chose, n'a pas été retenu.</source>
            <translation>Report no. {number}, which says the same, was not accepted.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/suggestion_words.py" />
            <source>{count} personnes différentes signalent la même chose ici.</source>
            <translation>{count} different people report the same here.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/sync.py" />
            <source>Envoi des décisions</source>
            <translation>Sending decisions</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/sync.py" />
            <source>Réception des signalements</source>
            <translation>Receiving reports</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/sync.py" />
            <source>Envoi des étapes de production</source>
            <translation>Sending production stages</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/sync.py" />
            <source>Réception du suivi national</source>
            <translation>Receiving the national production status</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>Avis demandés</source>
            <translation>Advice asked</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>Reportés</source>
            <translation>Deferred</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>Conflits</source>
            <translation>Conflicts</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>Refusés</source>
            <translation>Refused</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>À confirmer</source>
            <translation>To confirm</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>Clos</source>
            <translation>Closed</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/triage.py" />
            <source>Tous</source>
            <translation>All</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/validation.py" />
            <source>Le signalement n° {number} ne dit pas quel verdict confirmer.</source>
            <translation>Report no. {number} does not say which verdict to confirm.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workflow/validation.py" />
            <source>Choisissez un verdict dans la barre de décision.</source>
            <translation>Choose a verdict in the decision bar.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/corrections.py" />
            <source>La correction du signalement n° {number} est en EPSG:{found}, l'espace de travail en EPSG:{ours}.</source>
            <translation>The correction of report no. {number} is in EPSG:{found}, the workspace in EPSG:{ours}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/corrections.py" />
            <source>Choisissez le polygone dans une livraison de ce département.</source>
            <translation>Choose the polygon in a delivery of this département.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Fermez l'autre fenêtre ou l'autre logiciel qui y écrit, puis recommencez ; rien n'est perdu.</source>
            <translation>Close the other window or program that is writing to it, then try again; nothing is lost.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Vérifiez les droits sur le dossier, la place et l'état du disque, ou choisissez un autre dossier.</source>
            <translation>Check the permissions of the folder, the space and the state of the disk, or choose another folder.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>L'espace de travail {path} n'a pas pu être lu ou écrit.</source>
            <translation>The workspace {path} could not be read or written.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Recommencez ; si l'erreur revient, copiez les détails dans un rapport d'incident.</source>
            <translation>Try again; if the error comes back, copy the details into a bug report.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Le disque est plein : {path} n'a pas pu être enregistré.</source>
            <translation>The disk is full: {path} could not be saved.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Libérez de la place, puis recommencez ; ce qui était enregistré est intact.</source>
            <translation>Free some space, then try again; what was saved is intact.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Le fichier {path} est endommagé, ou n'est pas un espace de travail de cette extension.</source>
            <translation>The file {path} is damaged, or is not a workspace of this plugin.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Renommez-le pour le garder, puis rouvrez le département : les signalements seront relus sur le serveur. Les copies de sauvegarde sont dans le même dossier.</source>
            <translation>Rename it to keep it, then open the département again: the reports will be read from the server anew. The backup copies are in the same folder.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>L'espace de travail {path} est fermé.</source>
            <translation>The workspace {path} is closed.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/database.py" />
            <source>Rouvrez le département, puis recommencez.</source>
            <translation>Open the département again, then try again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Le signalement n° {number} n'existe plus sur le serveur.</source>
            <translation>Report no. {number} no longer exists on the server.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Il n'y a rien à y répondre ; passez au suivant.</source>
            <translation>There is nothing to reply to; go on to the next one.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Le signalement n° {number} est déjà clos : « {status} ».</source>
            <translation>Report no. {number} is already closed: “{status}”.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Passez au suivant ; s'il faut y revenir, écrivez au gestionnaire du groupe.</source>
            <translation>Go on to the next one; if it has to be taken up again, write to the group's manager.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Le signalement n° {number} a changé depuis qu'il a été lu.</source>
            <translation>Report no. {number} has changed since it was read.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Ouvrez-le pour voir ce qui est arrivé, puis décidez.</source>
            <translation>Open it to see what happened, then decide.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Le signalement n° {number} appartient à un autre serveur ou à un autre groupe que {username}.</source>
            <translation>Report no. {number} belongs to another server or group than {username}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Connectez-vous au groupe de ce signalement, puis recommencez.</source>
            <translation>Log in to the group of this report, then try again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>La décision sur le n° {number} est déjà annulée.</source>
            <translation>The decision on no. {number} has already been undone.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Elle ne partira pas ; pour y revenir, décidez à nouveau.</source>
            <translation>It will not leave; to come back to it, decide again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>La décision sur le n° {number} est en cours d'envoi ou de vérification.</source>
            <translation>The decision on no. {number} is being sent or checked.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Attendez la fin de la synchronisation ; pour la changer, décidez alors à nouveau.</source>
            <translation>Wait for the synchronisation to end; to change it, decide again then.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>La décision sur le n° {number} est partie, et le serveur l'a arrêtée : « {state} ».</source>
            <translation>The decision on no. {number} left, and the server stopped it: “{state}”.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Ouvrez ce signalement pour choisir ce qu'elle devient.</source>
            <translation>Open this report to choose what becomes of it.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>La décision sur le n° {number} est déjà envoyée ({moment}).</source>
            <translation>The decision on no. {number} has already been sent ({moment}).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Le signalement est clos : pour y revenir, écrivez au gestionnaire du groupe.</source>
            <translation>The report is closed: to come back to it, write to the group's manager.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_checks.py" />
            <source>Pour la changer, décidez à nouveau.</source>
            <translation>To change it, decide again.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_store.py" />
            <source>Le signalement n° {number} a déjà une décision : « {state} ».</source>
            <translation>Report no. {number} already has a decision: “{state}”.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/decision_store.py" />
            <source>Ouvrez-le pour la voir ou la changer.</source>
            <translation>Open it to see or change the decision.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/disk.py" />
            <source>Le dossier {folder} est sur un partage réseau ({kind}).</source>
            <translation>The folder {folder} is on a network share ({kind}).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/disk.py" />
            <source>Choisissez un dossier d'un disque de ce poste : les verrous d'un partage réseau ne protègent pas l'espace de travail quand deux programmes y écrivent.</source>
            <translation>Choose a folder on a disk of this computer: the locks of a network share do not protect the workspace when two programs write to it.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/geometry.py" />
            <source>La géométrie d'une correction est tronquée.</source>
            <translation>The geometry of a correction is cut short.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/geometry.py" />
            <source>La géométrie d'une correction est suivie d'octets inattendus.</source>
            <translation>The geometry of a correction is followed by unexpected bytes.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/geometry.py" />
            <source>La géométrie d'une correction est vide.</source>
            <translation>The geometry of a correction is empty.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/geometry.py" />
            <source>Désignez de nouveau le polygone sur la carte ; si l'erreur revient, signalez-le au producteur.</source>
            <translation>Pick the polygon on the map again; if the error comes back, report it to the producer.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/geometry.py" />
            <source>Une correction porte sur un polygone, pas sur une autre géométrie.</source>
            <translation>A correction is about a polygon, not about another geometry.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/intentions.py" />
            <source>Cette demande est en conflit : la situation a changé sur le serveur.</source>
            <translation>This request is in conflict: things have changed on the server.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/intentions.py" />
            <source>Comparez les deux côtés, puis gardez la vôtre ou prenez la leur.</source>
            <translation>Compare both sides, then keep yours or take theirs.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/intentions.py" />
            <source>La demande précédente est en cours d'envoi ou de vérification.</source>
            <translation>The previous request is being sent or checked.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/intentions.py" />
            <source>Attendez la fin de la synchronisation, puis recommencez : le serveur l'a peut-être déjà reçue.</source>
            <translation>Wait for the synchronisation to end, then try again: the server may already have received it.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/intentions.py" />
            <source>Cette demande n'est pas dans l'espace de travail.</source>
            <translation>This request is not in the workspace.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/intentions.py" />
            <source>Rechargez la liste.</source>
            <translation>Reload the list.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/note_store.py" />
            <location filename="../ocsge_qgis_plugin/workspace/report_store.py" />
            <source>Ce signalement n'est pas dans l'espace de travail.</source>
            <translation>This report is not in the workspace.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/note_store.py" />
            <location filename="../ocsge_qgis_plugin/workspace/report_store.py" />
            <source>Rechargez la liste : il a disparu du serveur, ou vient d'un autre département.</source>
            <translation>Reload the list: it is gone from the server, or comes from another département.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/opening.py" />
            <source>Le dossier {folder} ne peut pas être créé ou écrit.</source>
            <translation>The folder {folder} cannot be created or written to.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/opening.py" />
            <source>Choisissez un dossier où vous avez le droit d'écrire, dans les options de l'extension.</source>
            <translation>Choose a folder where you are allowed to write, in the plugin's options.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/opening.py" />
            <source>Le fichier {path} est l'espace de travail du département {found}, pas du département {wanted}.</source>
            <translation>The file {path} is the workspace of département {found}, not of département {wanted}.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/opening.py" />
            <source>Remettez chaque espace de travail dans son dossier OCSGE_&lt;code&gt;, ou choisissez un autre dossier.</source>
            <translation>Put each workspace back into its folder OCSGE_&lt;code&gt;, or choose another folder.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/opening.py" />
            <source>Le fichier {path} a été écrit par une version plus récente de l'extension (schéma {found} ; ici {ours}).</source>
            <translation>The file {path} was written by a newer version of the plugin (schema {found}; here {ours}).</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/opening.py" />
            <source>Mettez l'extension à jour sur ce poste ; le fichier n'a pas été modifié.</source>
            <translation>Update the plugin on this computer; the file was not changed.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/outbox.py" />
            <source>Cet envoi a été repris par une autre fenêtre.</source>
            <translation>This item was taken over by another window.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/workspace/outbox.py" />
            <source>Rien n'a été modifié ici ; rechargez la liste pour voir où il en est.</source>
            <translation>Nothing was changed here; reload the list to see where it stands.</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Couverture erronée</source>
            <translation>Wrong cover</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Usage erroné</source>
            <translation>Wrong use</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Couverture et usage erronés</source>
            <translation>Wrong cover and use</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Changement attribué au mauvais millésime</source>
            <translation>Change assigned to the wrong vintage</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Objet manquant</source>
            <translation>Missing feature</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>La donnée est déjà juste</source>
            <translation>The data is already right</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Déjà signalé et traité</source>
            <translation>Already reported and dealt with</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Changement postérieur à la prise de vue</source>
            <translation>Change later than the photograph</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Sous l'unité minimale d'intérêt</source>
            <translation>Below the minimum mapping unit</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Sous la largeur minimale</source>
            <translation>Below the minimum width</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Géométrie hors du champ de la boucle</source>
            <translation>Geometry outside the scope of the loop</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Contraire à la nomenclature</source>
            <translation>Against the nomenclature</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Non constaté sur l'image</source>
            <translation>Not seen on the image</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Hors du département</source>
            <translation>Outside the département</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Sans rapport avec l'OCS GE</source>
            <translation>Unrelated to OCS GE</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Signalement inexploitable</source>
            <translation>Unusable report</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Pris en charge</source>
            <translation>Taken in charge</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Précision demandée</source>
            <translation>More detail asked for</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Avis demandé à un collègue</source>
            <translation>Advice asked of a colleague</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Accepté, saisie à venir</source>
            <translation>Accepted, entry to come</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Réponse confirmée par le gestionnaire</source>
            <translation>Reply confirmed by the manager</translation>
        </message>
        <message>
            <location filename="../resources/tables/decision_reasons.csv" />
            <source>Renvoyé à l'interprète</source>
            <translation>Returned to the interpreter</translation>
        </message>
        <message>
            <location filename="../resources/tables/map_categories.csv" />
            <source>Pas encore programmé</source>
            <translation>Not yet scheduled</translation>
        </message>
        <message>
            <location filename="../resources/tables/map_categories.csv" />
            <source>Lancement programmé</source>
            <translation>Launch scheduled</translation>
        </message>
        <message>
            <location filename="../resources/tables/map_categories.csv" />
            <source>Calcul auto en cours</source>
            <translation>Computation under way</translation>
        </message>
        <message>
            <location filename="../resources/tables/map_categories.csv" />
            <source>PI en cours</source>
            <translation>PI under way</translation>
        </message>
        <message>
            <location filename="../resources/tables/map_categories.csv" />
            <source>Réalisé</source>
            <translation>Done</translation>
        </message>
        <message>
            <location filename="../resources/tables/production_stages.csv" />
            <source>Non programmé</source>
            <translation>Not scheduled</translation>
        </message>
        <message>
            <location filename="../resources/tables/production_stages.csv" />
            <source>Programmé</source>
            <translation>Scheduled</translation>
        </message>
        <message>
            <location filename="../resources/tables/production_stages.csv" />
            <source>Calcul automatique</source>
            <translation>Automatic computation</translation>
        </message>
        <message>
            <location filename="../resources/tables/production_stages.csv" />
            <source>Photo-interprétation</source>
            <translation>Photo-interpretation</translation>
        </message>
        <message>
            <location filename="../resources/tables/production_stages.csv" />
            <source>Boucle de correction</source>
            <translation>Correction loop</translation>
        </message>
        <message>
            <location filename="../resources/tables/production_stages.csv" />
            <source>Recette</source>
            <translation>Acceptance (recette)</translation>
        </message>
        <message>
            <location filename="../resources/tables/production_stages.csv" />
            <source>Validation</source>
            <translation>Validation</translation>
        </message>
        <message>
            <location filename="../resources/tables/production_stages.csv" />
            <source>Livré aux utilisateurs</source>
            <translation>Delivered to users</translation>
        </message>
        <message>
            <location filename="../resources/tables/production_stages.csv" />
            <source>Publié</source>
            <translation>Published</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Reçu dans nos services</source>
            <translation>Received</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Vient d'être déposé, personne ne l'a encore regardé.</source>
            <translation>Just submitted, nobody has looked at it yet.</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>En demande de qualification</source>
            <translation>To be qualified</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>N'a pas encore de thème.</source>
            <translation>Has no theme yet.</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>En cours de traitement</source>
            <translation>In progress</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Quelqu'un y travaille.</source>
            <translation>Somebody is working on it.</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>En attente de saisie</source>
            <translation>Waiting for entry</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Accepté, la correction reste à saisir.</source>
            <translation>Accepted, the correction is still to be entered.</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>En attente de validation</source>
            <translation>Waiting for validation</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Un membre a répondu ; un gestionnaire doit confirmer.</source>
            <translation>A member has replied; a manager has to confirm.</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Pris en compte</source>
            <translation>Taken into account</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Accepté, la donnée est corrigée.</source>
            <translation>Accepted, the data is corrected.</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Déjà pris en compte</source>
            <translation>Already taken into account</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>La donnée était déjà juste.</source>
            <translation>The data was already right.</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Rejeté (hors spéc.)</source>
            <translation>Rejected (out of spec)</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Hors des spécifications de l'OCS GE.</source>
            <translation>Outside the specifications of OCS GE.</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Rejeté (hors de propos)</source>
            <translation>Rejected (irrelevant)</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Sans rapport avec l'OCS GE ou infondé.</source>
            <translation>Unrelated to OCS GE or unfounded.</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>En mode test</source>
            <translation>Test</translation>
        </message>
        <message>
            <location filename="../resources/tables/report_statuses.csv" />
            <source>Signalement d'essai, compté nulle part.</source>
            <translation>A trial report, counted nowhere.</translation>
        </message>
    </context>
</TS>
