// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assemblysize.h"

#include <IGESBasic_Group.hxx>
#include <IGESBasic_SingularSubfigure.hxx>
#include <IGESBasic_SubfigureDef.hxx>
#include <QCoreApplication>
#include <StepBasic_ProductDefinition.hxx>
#include <StepRepr_MappedItem.hxx>
#include <StepRepr_NextAssemblyUsageOccurrence.hxx>
#include <StepRepr_Representation.hxx>
#include <StepRepr_RepresentationMap.hxx>
#include <TopoDS_Iterator.hxx>

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace twinscope::occt {

namespace {

using Definition = const Standard_Transient *;

/// Who consists of whom, and how many occurrences that makes; every definition is counted once.
class OccurrenceCount
{
public:
    explicit OccurrenceCount(size_t most)
        : m_most(most)
    {
    }

    void add(Definition whole, Definition part) { m_definitions[whole].parts.push_back(part); }
    bool knows(Definition definition) const { return m_definitions.contains(definition); }

    core::Result<void> judge()
    {
        std::vector<Definition> wholes;
        for (const auto &[definition, children] : m_definitions)
            wholes.push_back(definition);
        for (const Definition definition : wholes)
            count(definition, 1);
        if (m_containsItself)
            return core::Error{
                core::ErrorCode::Malformed,
                QCoreApplication::translate("import-occt", "An assembly of the file contains itself. Export it again."),
                {}};
        return m_tooLarge ? core::Result<void>(tooLargeError()) : core::Result<void>();
    }

private:
    struct Children
    {
        std::vector<Definition> parts;
        size_t occurrences = 0; ///< with everything below it; 0 = not counted yet
        bool isOpen = false;    ///< being counted
    };

    size_t count(Definition definition, int depth)
    {
        const auto found = m_definitions.find(definition);
        if (found == m_definitions.end())
            return 1;
        Children &children = found->second;
        m_containsItself = m_containsItself || children.isOpen;
        m_tooLarge = m_tooLarge || depth > MaximumDepth;
        if (children.occurrences > 0 || children.isOpen || m_tooLarge)
            return children.occurrences;
        children.isOpen = true;
        size_t occurrences = 1;
        for (const Definition part : children.parts)
            occurrences = std::min(occurrences + count(part, depth + 1), m_most + 1);
        children.isOpen = false;
        children.occurrences = occurrences;
        m_tooLarge = m_tooLarge || occurrences > m_most;
        return occurrences;
    }

    const size_t m_most;
    std::unordered_map<Definition, Children> m_definitions;
    bool m_containsItself = false, m_tooLarge = false;
};

void addUsage(const Handle(Standard_Transient) & entity, OccurrenceCount &count)
{
    const auto usage = Handle(StepRepr_NextAssemblyUsageOccurrence)::DownCast(entity);
    if (!usage.IsNull() && !usage->RelatingProductDefinition().IsNull() && !usage->RelatedProductDefinition().IsNull())
        count.add(usage->RelatingProductDefinition().get(), usage->RelatedProductDefinition().get());
}

void addMappedItems(const Handle(Standard_Transient) & entity, OccurrenceCount &count)
{
    const auto whole = Handle(StepRepr_Representation)::DownCast(entity);
    for (int i = 1; !whole.IsNull() && !whole->Items().IsNull() && i <= whole->NbItems(); ++i) {
        const auto mapped = Handle(StepRepr_MappedItem)::DownCast(whole->ItemsValue(i));
        if (!mapped.IsNull() && !mapped->MappingSource().IsNull() &&
            !mapped->MappingSource()->MappedRepresentation().IsNull())
            count.add(whole.get(), mapped->MappingSource()->MappedRepresentation().get());
    }
}

void addSubfigures(const Handle(Standard_Transient) & entity, OccurrenceCount &count)
{
    if (const auto instance = Handle(IGESBasic_SingularSubfigure)::DownCast(entity);
        !instance.IsNull() && !instance->Subfigure().IsNull())
        count.add(instance.get(), instance->Subfigure().get());
    if (const auto figure = Handle(IGESBasic_SubfigureDef)::DownCast(entity); !figure.IsNull())
        for (int i = 1; i <= figure->NbEntities(); ++i)
            count.add(figure.get(), figure->AssociatedEntity(i).get());
    if (const auto group = Handle(IGESBasic_Group)::DownCast(entity); !group.IsNull())
        for (int i = 1; i <= group->NbEntities(); ++i)
            count.add(group.get(), group->Entity(i).get());
}

void addShape(const TopoDS_Shape &whole, OccurrenceCount &count)
{
    std::vector<TopoDS_Shape> open{whole};
    while (!open.empty()) {
        const TopoDS_Shape shape = open.back();
        open.pop_back();
        if (shape.IsNull() || count.knows(shape.TShape().get()))
            continue;
        for (TopoDS_Iterator part(shape, false, false); part.More(); part.Next()) {
            count.add(shape.TShape().get(), part.Value().TShape().get());
            open.push_back(part.Value());
        }
    }
}

} // namespace

core::Error tooLargeError()
{
    return {core::ErrorCode::LimitExceeded,
            QCoreApplication::translate("import-occt",
                                        "The assembly has too many parts or levels to be shown. Export a part of it."),
            {}};
}

core::Result<void> admitAssembly(const Interface_InterfaceModel &model)
{
    OccurrenceCount count(MaximumNodes);
    for (int i = 1; i <= model.NbEntities(); ++i) {
        addUsage(model.Value(i), count);
        addMappedItems(model.Value(i), count);
        addSubfigures(model.Value(i), count);
    }
    return count.judge();
}

core::Result<void> admitShape(const TopoDS_Shape &shape)
{
    OccurrenceCount count(MaximumShapes);
    addShape(shape, count);
    return count.judge();
}

} // namespace twinscope::occt
