"""Our groups in the person's layer tree: made once, found again by property, taken away without what is not ours."""

from __future__ import annotations

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeLayer, QgsLayerTreeNode, QgsMapLayer, QgsProject

from .layer_plans import GroupPlan, LayerPlan
from .map_roles import GROUP_PROPERTY, find_group, group_key, mark_group

_RANK_PROPERTY = "ocsge/rank"


def place_layer(project: QgsProject, layer: QgsMapLayer, plan: LayerPlan, root_plan: GroupPlan) -> None:
    """Add ``layer`` to ``project`` and to its group, which is made when missing, at the rank that ``plan`` gives it."""
    project.addMapLayer(layer, False)
    root = ensure_root(project, root_plan)
    group = root if plan.group.key == root_plan.key else _ensure_group(root, plan.group)
    node = QgsLayerTreeLayer(layer)
    _insert(group, node, plan.rank)
    node.setExpanded(False)
    node.setItemVisibilityChecked(plan.visible)


def ensure_root(project: QgsProject, plan: GroupPlan) -> QgsLayerTreeGroup:
    """Return the group of a département, made on top of the tree when the project has none."""
    tree = project.layerTreeRoot()
    group = find_group(tree.findGroups(True), plan.key)
    if group is None:
        group = tree.insertGroup(0, plan.title)
        mark_group(group, plan.key)
    return group


def set_group_state(project: QgsProject, key: str, *, visible: bool, expanded: bool) -> None:
    """Check and unfold the group marked ``key``, if there is one."""
    group = find_group(project.layerTreeRoot().findGroups(True), key)
    if group is not None:
        group.setItemVisibilityChecked(visible)
        group.setExpanded(expanded)


def has_group(project: QgsProject, key: str) -> bool:
    """Tell whether the project holds the group marked ``key``."""
    return find_group(project.layerTreeRoot().findGroups(True), key) is not None


def remove_groups(project: QgsProject, code: str) -> None:
    """Take away the groups of a département; one that holds something of the person's stays, as theirs."""
    ours = [group for group in project.layerTreeRoot().findGroups(True) if group_key(group).split("/")[0] == code]
    for group in sorted(ours, key=lambda group: -group_key(group).count("/")):
        if group.children():
            group.removeCustomProperty(GROUP_PROPERTY)
            continue
        parent = group.parent()
        if parent is not None:
            parent.removeChildNode(group)


def _ensure_group(root: QgsLayerTreeGroup, plan: GroupPlan) -> QgsLayerTreeGroup:
    group = find_group(root.findGroups(True), plan.key)
    if group is None:
        group = QgsLayerTreeGroup(plan.title)
        mark_group(group, plan.key)
        _insert(root, group, plan.rank)
        group.setExpanded(False)
    return group


def _insert(parent: QgsLayerTreeGroup, node: QgsLayerTreeNode, rank: int) -> None:
    node.setCustomProperty(_RANK_PROPERTY, rank)
    children = parent.children()
    index = next((i for i, child in enumerate(children) if _rank(child) > rank), len(children))
    parent.insertChildNode(index, node)


def _rank(node: QgsLayerTreeNode) -> int:
    value = node.customProperty(_RANK_PROPERTY)
    return int(value) if value is not None else -1
