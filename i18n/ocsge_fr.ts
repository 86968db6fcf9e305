<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
    <context>
        <name>OcsGe</name>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/outbox.py" />
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
            <location filename="../ocsge_qgis_plugin/domain/reasons.py" />
            <source>couverture</source>
            <translation>couverture</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/reasons.py" />
            <source>usage</source>
            <translation>usage</translation>
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
            <location filename="../ocsge_qgis_plugin/domain/tables.py" />
            <source>La table {path} est illisible.</source>
            <translation>La table {path} est illisible.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/tables.py" />
            <source>Réinstallez le plugin ou rétablissez ce fichier.</source>
            <translation>Réinstallez le plugin ou rétablissez ce fichier.</translation>
        </message>
        <message>
            <location filename="../ocsge_qgis_plugin/domain/tables.py" />
            <source>Il manque les colonnes {columns} dans la table {path}.</source>
            <translation>Il manque les colonnes {columns} dans la table {path}.</translation>
        </message>
    </context>
</TS>
