//! The performance tree of a unit.

use super::columns::{moved, reorder};
use super::{invalid, needed, outline, text_cell, trimmed};
use crate::App;
use crate::convert::{finding_about, id, row};
use crate::failure::Halt;
use crate::units::person_ref;
use contract::{
    EditTreeRequest, Failure, FieldFault, FindingView, Language, NodeKind, PersonRef, TreeEdit, TreeNodeView,
    TreeView, UnitYearRequest,
};
use domain::skp::agreement_findings;
use std::collections::{HashMap, HashSet};
use store::records::TreeNode;
use store::schema::tree_nodes as column;
use store::{Act, Column, RowId, Scope, Table, Value};

impl App {
    /// The tree of a unit and year.
    pub(crate) fn show_tree(&mut self, request: UnitYearRequest) -> Result<TreeView, Halt> {
        self.tree_view(row(&request.unit)?, request.year)
    }

    /// Changes the tree, all edits as one act.
    pub(crate) fn edit_tree(&mut self, request: EditTreeRequest) -> Result<TreeView, Halt> {
        let unit = row(&request.unit)?;
        self.read()?.find_unit(unit)?.ok_or_else(|| Failure::NotFound { what: "Unit".into() })?;
        self.still_at(unit, request.seen_version)?;
        let place = Place { unit, year: request.year };
        self.act("edit_tree", None, |act| {
            for edit in request.edits {
                let nodes = act.read().list_tree(unit, place.year)?;
                carry_out(act, place, &nodes, edit)?;
            }
            Ok(())
        })?;
        self.tree_view(unit, request.year)
    }

    fn tree_view(&self, unit: RowId, year: i32) -> Result<TreeView, Halt> {
        let reader = self.read()?;
        let nodes = reader.list_tree(unit, year)?;
        let mut supporters: HashMap<RowId, Vec<PersonRef>> = HashMap::new();
        for (node, person) in reader.list_supporters(unit, year)? {
            supporters.entry(node).or_default().push(person_ref(reader, person)?);
        }
        let mut views = Vec::new();
        for (node, depth) in in_order(&nodes) {
            views.push(TreeNodeView {
                id: id(node.id),
                parent: node.parent.filter(|parent| nodes.iter().any(|other| other.id == *parent)).map(id),
                depth,
                kind: kind(node),
                text: node.text.clone(),
                indicator: node.indicator.clone(),
                target: node.target.clone(),
                is_agreement: node.is_agreement,
                owner: node.owner.map(|owner| person_ref(reader, owner)).transpose()?,
                supporters: supporters.remove(&node.id).unwrap_or_default(),
            });
        }
        let findings = self.missing_from_plan(unit, year, &nodes)?;
        Ok(TreeView { unit: id(unit), year, seen_version: reader.version(unit)?, nodes: views, findings })
    }

    /// Items of the performance agreement that are no main result of the head of the unit.
    fn missing_from_plan(
        &self,
        unit: RowId,
        year: i32,
        nodes: &[TreeNode],
    ) -> Result<Vec<FindingView>, Halt> {
        let (reader, language) = (self.read()?, self.moment().language);
        let items: Vec<&TreeNode> = nodes.iter().filter(|node| node.is_agreement).collect();
        let Some(head) = reader.find_unit(unit)?.and_then(|unit| unit.head) else { return Ok(Vec::new()) };
        let name = person_ref(reader, head)?.name;
        let Some(plan) = super::columns::leader_plan(reader, head, year)? else {
            let missing = (!items.is_empty()).then(|| no_plan(&name, year, language));
            return Ok(missing.into_iter().collect());
        };
        let content = reader.plan_content(plan.id)?;
        let skp = crate::plans::skp(reader, &plan, &content)?;
        let texts: Vec<&str> = items.iter().map(|node| node.text.as_str()).collect();
        let tied: HashSet<RowId> =
            content.results.iter().filter_map(|result| result.agreement_item).collect();
        let missing = agreement_findings(&skp, &texts).into_iter().filter_map(|(at, found)| {
            let node = items.get(at).filter(|node| !tied.contains(&node.id))?;
            let text = match language {
                Language::Id => format!("Belum menjadi hasil kerja utama {name}: {}.", node.text),
                Language::En => format!("Not yet a main result of {name}: {}.", node.text),
            };
            Some(finding_about(found.rule, found.severity, found.code, text))
        });
        Ok(missing.collect())
    }
}

fn no_plan(name: &str, year: i32, language: Language) -> FindingView {
    let text = match language {
        Language::Id => {
            format!(
                "{name} belum punya SKP {year}; butir perjanjian kinerja belum menjadi hasil kerja utama."
            )
        }
        Language::En => {
            format!("{name} has no SKP {year}; the items of the agreement are no main results yet.")
        }
    };
    finding_about("R-035", domain::Severity::Warn, "agreement_item_missing", text)
}

fn kind(node: &TreeNode) -> NodeKind {
    NodeKind::from_code(&node.kind).unwrap_or(NodeKind::Objective)
}

/// Nodes with their depth, each below its parent. What hangs in a loop stands at the top.
pub(crate) fn in_order(nodes: &[TreeNode]) -> Vec<(&TreeNode, u32)> {
    let known: HashSet<RowId> = nodes.iter().map(|node| node.id).collect();
    let mut below: HashMap<Option<RowId>, Vec<&TreeNode>> = HashMap::new();
    for node in nodes {
        below.entry(node.parent.filter(|parent| known.contains(parent))).or_default().push(node);
    }
    let mut ordered = Vec::new();
    let mut open: Vec<(&TreeNode, u32)> =
        below.remove(&None).unwrap_or_default().into_iter().rev().map(|node| (node, 0)).collect();
    while let Some((node, depth)) = open.pop() {
        ordered.push((node, depth));
        let children = below.remove(&Some(node.id)).unwrap_or_default();
        open.extend(children.into_iter().rev().map(|child| (child, depth + 1)));
    }
    ordered.extend(nodes.iter().filter(|node| below.contains_key(&node.parent)).map(|node| (node, 0)));
    ordered
}

/// The tree of a unit and year.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub unit: RowId,
    pub year: i32,
}

/// What a node says.
pub(crate) struct Words {
    pub kind: NodeKind,
    pub text: String,
    pub indicator: String,
    pub target: String,
    pub is_agreement: bool,
}

impl Words {
    fn checked(kind: NodeKind, texts: [&str; 3], is_agreement: bool) -> Result<Self, Failure> {
        let [text, indicator, target] = texts;
        let (text, indicator) = (needed("text", text)?, trimmed("indicator", indicator)?);
        Ok(Self { kind, text, indicator, target: trimmed("target", target)?, is_agreement })
    }

    fn values(&self) -> [(Column, Value); 5] {
        [
            (column::KIND, self.kind.code().into()),
            (column::TEXT, self.text.as_str().into()),
            (column::INDICATOR, text_cell(self.indicator.clone())),
            (column::TARGET, text_cell(self.target.clone())),
            (column::IS_AGREEMENT, self.is_agreement.then_some(true).into()),
        ]
    }
}

/// Makes a node below a parent.
pub(crate) fn insert(
    act: &mut Act<'_>,
    place: Place,
    (parent, ordinal): (Option<RowId>, i64),
    words: &Words,
) -> Result<RowId, Halt> {
    let mut values = words.values().to_vec();
    values.push((column::UNIT, place.unit.into()));
    values.push((column::YEAR, place.year.into()));
    values.push((column::PARENT, parent.into()));
    values.push((column::ORDINAL, ordinal.into()));
    Ok(act.insert(Table::TreeNodes, Scope::unit(place.unit), &crate::imports::filled(values))?)
}

fn carry_out(act: &mut Act<'_>, place: Place, nodes: &[TreeNode], edit: TreeEdit) -> Result<(), Halt> {
    match edit {
        TreeEdit::Add { parent, after, kind, text, indicator, target, is_agreement } => {
            let parent = parent.as_deref().map(|parent| known(nodes, parent)).transpose()?;
            let after = after.as_deref().map(|after| known(nodes, after)).transpose()?;
            let words = Words::checked(kind, [&text, &indicator, &target], is_agreement)?;
            let new = insert(act, place, (parent, 0), &words)?;
            let siblings = siblings(nodes, parent);
            let after = after.or(siblings.last().copied());
            reorder(act, column::ORDINAL, &moved(siblings, new, after))
        }
        TreeEdit::Set { id, kind, text, indicator, target, is_agreement, owner } => {
            let node = known(nodes, &id)?;
            let owner = owner.as_deref().map(row).transpose()?;
            for (column, value) in Words::checked(kind, [&text, &indicator, &target], is_agreement)?.values()
            {
                act.set(node, column, value)?;
            }
            act.set(node, column::OWNER, owner)?;
            Ok(())
        }
        TreeEdit::Move { id, parent, after } => {
            let node = known(nodes, &id)?;
            let parent = parent.as_deref().map(|parent| known(nodes, parent)).transpose()?;
            let after = after.as_deref().map(|after| known(nodes, after)).transpose()?;
            if parent.is_some_and(|parent| subtree(nodes, node).contains(&parent)) {
                return Err(Failure::Loop { name: text_of(nodes, node) }.into());
            }
            act.set(node, column::PARENT, parent)?;
            reorder(act, column::ORDINAL, &moved(siblings(nodes, parent), node, after))
        }
        TreeEdit::Remove { id } => {
            for node in subtree(nodes, known(nodes, &id)?) {
                act.delete(Table::TreeNodes, node)?;
            }
            Ok(())
        }
        TreeEdit::Paste { parent, text } => {
            let parent = parent.as_deref().map(|parent| known(nodes, parent)).transpose()?;
            paste(act, place, nodes, (parent, &text))
        }
    }
}

fn known(nodes: &[TreeNode], id: &str) -> Result<RowId, Halt> {
    let wanted = row(id)?;
    let found = nodes.iter().any(|node| node.id == wanted);
    Ok(found.then_some(wanted).ok_or_else(|| Failure::NotFound { what: "Simpul pohon kinerja".into() })?)
}

fn text_of(nodes: &[TreeNode], wanted: RowId) -> String {
    nodes.iter().find(|node| node.id == wanted).map(|node| node.text.clone()).unwrap_or_default()
}

fn siblings(nodes: &[TreeNode], parent: Option<RowId>) -> Vec<RowId> {
    nodes.iter().filter(|node| node.parent == parent).map(|node| node.id).collect()
}

/// A node and everything under it.
fn subtree(nodes: &[TreeNode], top: RowId) -> Vec<RowId> {
    let mut found = vec![top];
    let mut at = 0;
    while let Some(parent) = found.get(at).copied() {
        at += 1;
        let children = nodes.iter().filter(|node| node.parent == Some(parent)).map(|node| node.id);
        let new: Vec<RowId> = children.filter(|child| !found.contains(child)).collect();
        found.extend(new);
    }
    found
}

/// Adds an outline below a parent, behind what is there.
fn paste(
    act: &mut Act<'_>,
    place: Place,
    nodes: &[TreeNode],
    (parent, text): (Option<RowId>, &str),
) -> Result<(), Halt> {
    let lines = outline::lines(text);
    if lines.is_empty() || lines.len() > outline::MOST {
        let problem = if lines.is_empty() { FieldFault::Empty } else { FieldFault::TooLong };
        return Err(invalid("text", problem).into());
    }
    let top = nodes.iter().find(|node| Some(node.id) == parent).map(kind);
    let mut above: Vec<(RowId, NodeKind)> = Vec::new();
    let mut ordinal = i64::try_from(nodes.len()).unwrap_or(i64::MAX / 2);
    for line in lines {
        above.truncate(line.level);
        let kind = line.kind.unwrap_or_else(|| outline::below(above.last().map(|(_, kind)| *kind).or(top)));
        ordinal += 1;
        let parent = above.last().map(|(node, _)| *node).or(parent);
        let words = Words::checked(kind, [&line.text, "", ""], false)?;
        above.push((insert(act, place, (parent, ordinal), &words)?, kind));
    }
    Ok(())
}
