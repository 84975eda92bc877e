// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/geometry/reattach.h>

#include <QSet>

#include <algorithm>

namespace twinscope::geometry {

namespace {

constexpr size_t MostCandidates = 3;
constexpr int MostListed = 50;     ///< lost parts with candidates: every part is compared with each of them
constexpr float SamePlace = 0.01f; ///< share of the model's diagonal
constexpr qsizetype LongestCompared = 64;

/// "/Assembly/Bolt[2]" → "Assembly", "Bolt": the names without what tells equal siblings apart.
QStringList namesOf(const QString &path)
{
    QStringList names = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (QString &name : names) {
        if (const qsizetype bracket = name.lastIndexOf(QLatin1Char('['));
            bracket > 0 && name.endsWith(QLatin1Char(']')))
            name.truncate(bracket);
    }
    return names;
}

int commonTail(const QStringList &a, const QStringList &b)
{
    int common = 0;
    while (common < a.size() && common < b.size() && a[a.size() - 1 - common] == b[b.size() - 1 - common])
        ++common;
    return common;
}

/// Insertions, deletions and replacements between two names, as a share of the longer one.
double misspelling(const QString &left, const QString &right)
{
    const QString a = left.left(LongestCompared).toCaseFolded(), b = right.left(LongestCompared).toCaseFolded();
    std::vector<int> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i) + 1);
        for (size_t j = 1; j < row.size(); ++j) {
            const int replaced = diagonal + (a[i] != b[qsizetype(j) - 1]);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return double(row.back()) / double(std::max<qsizetype>({a.size(), b.size(), 1}));
}

/// All that is wanted of one model.
class Search
{
public:
    Search(Model &model, const QStringList &wanted, const QHash<QString, PartShape> &known)
        : m_model(model)
        , m_known(known)
        , m_paths(model.nodePaths())
    {
        for (const QString &path : wanted)
            m_result.push_back({path, Attachment::Found::Nowhere, {}, {}});
    }

    std::vector<Attachment> run()
    {
        QHash<QString, int> nodes;
        for (qsizetype node = 0; node < m_paths.size(); ++node)
            nodes.insert(m_paths[node], int(node));
        for (Attachment &one : m_result) {
            const auto known = nodes.constFind(one.wanted);
            attach(one, known == nodes.constEnd() ? m_model.findNode(one.wanted) : *known, Attachment::Found::ByPath);
        }
        if (std::all_of(m_result.begin(), m_result.end(), [](const Attachment &one) { return !isLost(one); }))
            return std::move(m_result);
        prepare();
        for (Attachment &one : m_result) {
            if (isLost(one))
                attach(one, byName(one.wanted), Attachment::Found::ByName);
        }
        for (Attachment &one : m_result) {
            if (isLost(one))
                attach(one, byShape(one.wanted), Attachment::Found::ByShape);
        }
        int listed = 0;
        for (Attachment &one : m_result) {
            if (isLost(one) && ++listed <= MostListed)
                one.candidates = candidates(one.wanted);
        }
        return std::move(m_result);
    }

private:
    static bool isLost(const Attachment &one) { return one.found == Attachment::Found::Nowhere; }

    void attach(Attachment &one, int node, Attachment::Found found)
    {
        if (node < 0)
            return;
        one.found = found;
        one.path = m_paths[node];
        m_taken.insert(node);
        if (found != Attachment::Found::ByPath)
            m_model.aliases.insert(one.wanted, node);
    }

    void prepare()
    {
        for (const QString &path : m_paths) {
            m_names.push_back(namesOf(path));
            m_nodesOfName[m_names.back().value(m_names.back().size() - 1)].push_back(int(m_names.size()) - 1);
        }
        m_shapes = partShapes(m_model);
        for (size_t node = 1; node < m_shapes.size(); ++node)
            m_byArea.emplace_back(m_shapes[node].area, int(node));
        std::sort(m_byArea.begin(), m_byArea.end());
    }

    /// The one that shares the longest end of the path; -1 where there are several of them, or none.
    int byName(const QString &wanted) const
    {
        const QStringList names = namesOf(wanted);
        int best = -1, longest = 0, count = 0;
        for (const int node : m_nodesOfName.value(names.value(names.size() - 1))) {
            const int common = m_taken.contains(node) ? -1 : commonTail(names, m_names[size_t(node)]);
            if (common > longest) {
                longest = common;
                best = node;
                count = 0;
            }
            count += common == longest;
        }
        return count == 1 ? best : -1;
    }

    int byShape(const QString &wanted) const
    {
        const auto known = m_known.constFind(wanted);
        if (known == m_known.constEnd())
            return -1;
        std::vector<int> same;
        const auto first = std::lower_bound(m_byArea.begin(), m_byArea.end(),
                                            std::pair(known->area * (1 - SameShape), 0)); // areas differ by no more
        for (auto near = first; near != m_byArea.end() && near->first * (1 - SameShape) <= known->area; ++near) {
            if (!m_taken.contains(near->second) && m_shapes[size_t(near->second)].difference(*known) <= SameShape)
                same.push_back(near->second);
        }
        keepOutermost(same);
        if (same.size() > 1)
            keepThoseAt(known->centre, same);
        return same.size() == 1 ? same.front() : -1;
    }

    /// A group round a single part looks like the part; the outermost is as good a name for it as any, and only one.
    void keepOutermost(std::vector<int> &nodes) const
    {
        const QSet<int> all(nodes.begin(), nodes.end());
        std::erase_if(nodes, [&](int node) { return all.contains(m_model.nodes[size_t(node)].parent); });
    }

    void keepThoseAt(const QVector3D &place, std::vector<int> &nodes) const
    {
        const float near = SamePlace * m_shapes.front().size.length();
        std::erase_if(nodes, [&](int node) { return (m_shapes[size_t(node)].centre - place).length() > near; });
    }

    QStringList candidates(const QString &wanted) const
    {
        const QString name = namesOf(wanted).value(namesOf(wanted).size() - 1);
        const PartShape shape = m_known.value(wanted);
        std::vector<std::pair<double, int>> ranked;
        for (size_t node = 1; node < m_names.size(); ++node) {
            const double spelling = misspelling(name, m_names[node].value(m_names[node].size() - 1));
            const double looks = shape.isEmpty() ? spelling : m_shapes[node].difference(shape);
            const bool taken = m_taken.contains(int(node));
            ranked.emplace_back(std::min(spelling, looks) + (taken ? 1 : 0), int(node));
        }
        const size_t count = std::min(MostCandidates, ranked.size());
        std::partial_sort(ranked.begin(), ranked.begin() + qsizetype(count), ranked.end());
        QStringList paths;
        for (size_t i = 0; i < count; ++i)
            paths.append(m_paths[ranked[i].second]);
        return paths;
    }

    Model &m_model;
    const QHash<QString, PartShape> &m_known;
    const QStringList m_paths;
    std::vector<QStringList> m_names;               ///< by node
    QHash<QString, std::vector<int>> m_nodesOfName; ///< by last name
    std::vector<PartShape> m_shapes;
    std::vector<std::pair<double, int>> m_byArea; ///< nodes, smallest first
    QSet<int> m_taken;
    std::vector<Attachment> m_result;
};

} // namespace

std::vector<Attachment> reattach(Model &model, const QStringList &paths, const QHash<QString, PartShape> &known)
{
    return Search(model, paths, known).run();
}

} // namespace twinscope::geometry
