<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
    <context>
        <name>OcsGe</name>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
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
    </context>
</TS>
