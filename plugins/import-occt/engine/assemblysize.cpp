// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assemblysize.h"

#include <QCoreApplication>
#include <StepBasic_ProductDefinition.hxx>
#include <StepRepr_NextAssemblyUsageOccurrence.hxx>

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace twinscope::occt {

namespace {

using Definition = const Standard_Transient *;

struct Product
{
    std::vector<Definition> children;
    size_t nodes = 0;    ///< with everything below it; 0 = not counted yet
    bool isOpen = false; ///< being counted
};

class Counting
{
public:
    explicit Counting(const Interface_InterfaceModel &model)
    {
        for (int i = 1; i <= model.NbEntities(); ++i) {
            const auto usage = Handle(StepRepr_NextAssemblyUsageOccurrence)::DownCast(model.Value(i));
            if (!usage.IsNull() && !usage->RelatingProductDefinition().IsNull() &&
                !usage->RelatedProductDefinition().IsNull())
                m_products[usage->RelatingProductDefinition().get()].children.push_back(
                    usage->RelatedProductDefinition().get());
        }
    }

    core::Result<void> run()
    {
        std::vector<Definition> assemblies;
        for (const auto &[definition, product] : m_products)
            assemblies.push_back(definition);
        for (const Definition definition : assemblies)
            count(definition, 1);
        if (m_containsItself)
            return core::Error{
                core::ErrorCode::Malformed,
                QCoreApplication::translate("import-occt", "An assembly of the file contains itself. Export it again."),
                {}};
        return m_tooLarge ? core::Result<void>(tooLargeError()) : core::Result<void>();
    }

private:
    size_t count(Definition definition, int depth)
    {
        const auto found = m_products.find(definition);
        if (found == m_products.end())
            return 1;
        Product &product = found->second;
        m_containsItself = m_containsItself || product.isOpen;
        m_tooLarge = m_tooLarge || depth > MaximumDepth;
        if (product.nodes > 0 || product.isOpen || m_tooLarge)
            return product.nodes;
        product.isOpen = true;
        size_t nodes = 1;
        for (const Definition child : product.children)
            nodes = std::min(nodes + count(child, depth + 1), MaximumNodes + 1);
        product.isOpen = false;
        product.nodes = nodes;
        m_tooLarge = m_tooLarge || nodes > MaximumNodes;
        return nodes;
    }

    std::unordered_map<Definition, Product> m_products;
    bool m_containsItself = false, m_tooLarge = false;
};

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
    return Counting(model).run();
}

} // namespace twinscope::occt
