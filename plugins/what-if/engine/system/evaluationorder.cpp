// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluationorder.h"

#include <algorithm>
#include <limits>

namespace twinscope::whatif {

namespace {

constexpr size_t Unseen = std::numeric_limits<size_t>::max();

/// Tarjan's algorithm with a stack of its own, so that no system is too deep.
class Components
{
public:
    explicit Components(const std::vector<std::vector<size_t>> &dependencies)
        : m_dependencies(dependencies)
        , m_numbers(dependencies.size(), Unseen)
        , m_lows(dependencies.size(), 0)
        , m_open(dependencies.size(), false)
    {
    }

    /// What depends on nothing first.
    std::vector<std::vector<size_t>> find()
    {
        for (size_t node = 0; node < m_numbers.size(); ++node)
            if (m_numbers[node] == Unseen)
                visit(node);
        return std::move(m_found);
    }

private:
    struct Visit
    {
        size_t node, next;
    };

    void enter(size_t node)
    {
        m_numbers[node] = m_lows[node] = m_count++;
        m_stack.push_back(node);
        m_open[node] = true;
        m_visits.push_back({node, 0});
    }

    void visit(size_t root)
    {
        enter(root);
        while (!m_visits.empty()) {
            Visit &visit = m_visits.back();
            const size_t node = visit.node;
            if (visit.next < m_dependencies[node].size()) {
                const size_t other = m_dependencies[node][visit.next++];
                if (m_numbers[other] == Unseen)
                    enter(other);
                else if (m_open[other])
                    m_lows[node] = std::min(m_lows[node], m_numbers[other]);
                continue;
            }
            m_visits.pop_back();
            if (!m_visits.empty())
                m_lows[m_visits.back().node] = std::min(m_lows[m_visits.back().node], m_lows[node]);
            if (m_lows[node] == m_numbers[node])
                close(node);
        }
    }

    void close(size_t root)
    {
        std::vector<size_t> &group = m_found.emplace_back();
        for (bool last = false; !last;) {
            const size_t node = m_stack.back();
            m_stack.pop_back();
            m_open[node] = false;
            group.push_back(node);
            last = node == root;
        }
        std::ranges::sort(group);
    }

    const std::vector<std::vector<size_t>> &m_dependencies;
    std::vector<size_t> m_numbers, m_lows, m_stack;
    std::vector<bool> m_open;
    std::vector<Visit> m_visits;
    std::vector<std::vector<size_t>> m_found;
    size_t m_count = 0;
};

} // namespace

std::vector<EvaluationGroup> evaluationOrder(const std::vector<PlannedComponent> &components,
                                             const std::vector<SignalPath> &paths)
{
    // Which path feeds an input.
    std::vector<std::vector<size_t>> feeding;
    for (const PlannedComponent &component : components)
        feeding.emplace_back(component.starts.size(), Unseen);
    for (size_t p = 0; p < paths.size(); ++p)
        feeding[size_t(paths[p].toComponent)][paths[p].to] = p;
    std::vector<std::vector<size_t>> dependencies(paths.size());
    for (size_t p = 0; p < paths.size(); ++p) {
        if (paths[p].fromComponent < 0)
            continue;
        const auto from = size_t(paths[p].fromComponent);
        for (const size_t input : components[from].feedthrough[paths[p].from])
            if (feeding[from][input] != Unseen)
                dependencies[p].push_back(feeding[from][input]);
    }
    std::vector<EvaluationGroup> groups;
    for (const std::vector<size_t> &found : Components(dependencies).find()) {
        EvaluationGroup group{.paths = found};
        group.isLoop = found.size() > 1 || std::ranges::find(dependencies[found.front()], found.front()) !=
                                               dependencies[found.front()].end();
        for (const size_t path : found)
            if (paths[path].fromComponent >= 0)
                group.components.push_back(paths[path].fromComponent);
        std::ranges::sort(group.components);
        const auto repeated = std::ranges::unique(group.components);
        group.components.erase(repeated.begin(), repeated.end());
        groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace twinscope::whatif
