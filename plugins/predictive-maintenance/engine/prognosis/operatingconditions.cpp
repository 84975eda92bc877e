// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/operatingconditions.h"

#include "prognosis/statistics.h"

#include <QCborArray>

#include <cmath>
#include <limits>
#include <random>

namespace twinscope::predict {

namespace {

constexpr Eigen::Index mostConditions = 12;
constexpr Eigen::Index sampledRows = 4000;
constexpr int restarts = 8, refinements = 25;
constexpr double worthwhile = 0.6; ///< of what was unexplained before may be left by a further condition
constexpr double explained = 0.1;  ///< may be left in the end
constexpr double ageless = 0.2;    ///< how far the mean age of a condition's rows may be from half of the life

double squaredDistance(const Vector &row, const Vector &centre)
{
    double sum = 0;
    for (Eigen::Index i = 0; i < row.size(); ++i)
        if (!std::isnan(row[i]))
            sum += (row[i] - centre[i]) * (row[i] - centre[i]);
    return sum;
}

struct Nearest
{
    Eigen::Index centre = 0;
    double squaredDistance = std::numeric_limits<double>::infinity();
};

Nearest nearest(const Vector &row, const Matrix &centres)
{
    Nearest best;
    for (Eigen::Index i = 0; i < centres.rows(); ++i)
        if (const double distance = squaredDistance(row, centres.row(i)); distance < best.squaredDistance)
            best = {i, distance};
    return best;
}

Matrix allRows(const Fleet &fleet)
{
    Matrix rows(fleet.rows(), fleet.columns.size());
    Eigen::Index at = 0;
    for (const Run &run : fleet.runs) {
        rows.middleRows(at, run.values.rows()) = run.values;
        at += run.values.rows();
    }
    return rows;
}

/// Where each row stands in its unit's record, 0 to 1.
Vector lifeFractions(const Fleet &fleet)
{
    Vector fractions(fleet.rows());
    Eigen::Index at = 0;
    for (const Run &run : fleet.runs)
        for (Eigen::Index i = 0; i < run.values.rows(); ++i)
            fractions[at++] = (double(i) + 0.5) / double(run.values.rows());
    return fractions;
}

struct Clusters
{
    Matrix centres;
    double unexplained = std::numeric_limits<double>::infinity(); ///< sum of squared distances
};

/// k-means++ on the rows of a matrix. Rows with missing values count by what they have.
class KMeans
{
public:
    KMeans(const Matrix &rows, quint32 seed)
        : m_rows(rows)
        , m_random(seed)
    {
    }

    /// One cluster more than there were; the best of several places to begin it at.
    Clusters extend(const Matrix &centres)
    {
        Clusters best;
        for (int i = 0; i < restarts; ++i)
            if (Clusters found = refine(withSeed(centres)); found.unexplained < best.unexplained)
                best = std::move(found);
        return best;
    }

private:
    double uniform() { return double(m_random()) / (double(std::mt19937::max()) + 1); }

    /// A row becomes a further centre, the likelier the farther it is from those that are.
    Matrix withSeed(const Matrix &centres)
    {
        Vector distances(m_rows.rows());
        for (Eigen::Index i = 0; i < distances.size(); ++i)
            distances[i] = nearest(m_rows.row(i), centres).squaredDistance;
        double left = uniform() * distances.sum();
        Eigen::Index chosen = 0;
        while (chosen + 1 < distances.size() && (left -= distances[chosen]) > 0)
            ++chosen;
        Matrix more(centres.rows() + 1, centres.cols());
        more << centres, m_rows.row(chosen).array().isNaN().select(0, m_rows.row(chosen));
        return more;
    }

    Clusters refine(Matrix centres)
    {
        double unexplained = 0;
        for (int i = 0; i < refinements; ++i) {
            Matrix sums = Matrix::Zero(centres.rows(), centres.cols()), counts = sums;
            unexplained = 0;
            for (const auto row : m_rows.rowwise()) {
                const Nearest found = nearest(row, centres);
                unexplained += found.squaredDistance;
                const auto present = !row.array().isNaN();
                sums.row(found.centre).array() += present.select(row.array(), 0);
                counts.row(found.centre).array() += present.cast<double>();
            }
            const Matrix moved = (counts.array() > 0).select(sums.array() / counts.array().max(1), centres.array());
            if (moved == centres)
                break;
            centres = moved;
        }
        return {std::move(centres), unexplained};
    }

    const Matrix &m_rows;
    std::mt19937 m_random;
};

/// Whether one of the clusters holds mainly young or mainly old rows.
bool followsAge(const Matrix &rows, const Vector &lifeFractions, const Matrix &centres)
{
    Vector sums = Vector::Zero(centres.rows()), counts = sums;
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
        const Eigen::Index cluster = nearest(rows.row(i), centres).centre;
        sums[cluster] += lifeFractions[i];
        ++counts[cluster];
    }
    for (Eigen::Index i = 0; i < counts.size(); ++i)
        if (counts[i] > 0 && std::abs(sums[i] / counts[i] - 0.5) > ageless)
            return true;
    return false;
}

std::vector<Eigen::Index> everyNth(Eigen::Index rows)
{
    std::vector<Eigen::Index> places;
    const double step = std::max(1.0, double(rows) / double(sampledRows));
    for (double place = 0; Eigen::Index(place) < rows; place += step)
        places.push_back(Eigen::Index(place));
    return places;
}

Matrix findCentres(const Matrix &rows, const Vector &lifeFractions, quint32 seed)
{
    const Matrix one = Matrix::Zero(1, rows.cols());
    double total = 0;
    for (const auto row : rows.rowwise())
        total += squaredDistance(row, one.row(0));
    KMeans kMeans(rows, seed);
    Clusters accepted{one, total};
    while (accepted.centres.rows() < std::min(mostConditions, rows.rows())) {
        Clusters more = kMeans.extend(accepted.centres);
        if (more.unexplained > worthwhile * accepted.unexplained || followsAge(rows, lifeFractions, more.centres))
            break;
        accepted = std::move(more);
    }
    return accepted.unexplained <= explained * total ? accepted.centres : one;
}

} // namespace

OperatingConditions OperatingConditions::find(const Fleet &fleet, std::vector<Eigen::Index> columns, quint32 seed)
{
    if (columns.empty())
        for (Eigen::Index i = 0; i < fleet.columns.size(); ++i)
            columns.push_back(i);
    const Matrix all = allRows(fleet);
    const auto sampled = everyNth(all.rows());
    OperatingConditions found;
    std::vector<double> means, scales;
    for (const Eigen::Index column : columns) {
        RunningMoments moments;
        for (const double value : all.col(column))
            moments.add(value);
        if (moments.isConstant())
            continue;
        found.m_columns.push_back(column);
        means.push_back(moments.mean());
        scales.push_back(moments.deviation());
    }
    const auto size = Eigen::Index(means.size());
    found.m_mean = Eigen::Map<Vector>(means.data(), size);
    found.m_scale = Eigen::Map<Vector>(scales.data(), size);
    Matrix rows = all(sampled, found.m_columns).rowwise() - found.m_mean.transpose();
    rows.array().rowwise() /= found.m_scale.transpose().array();
    found.m_centres = findCentres(rows, lifeFractions(fleet)(sampled), seed);
    return found;
}

Eigen::Index OperatingConditions::of(const Vector &row) const
{
    if (m_centres.rows() == 1)
        return 0;
    const Vector scaled = (row(m_columns) - m_mean).cwiseQuotient(m_scale);
    return nearest(scaled, m_centres).centre;
}

bool OperatingConditions::reads(Eigen::Index columns) const
{
    return std::ranges::all_of(m_columns, [columns](Eigen::Index column) { return column >= 0 && column < columns; });
}

QCborMap OperatingConditions::save() const
{
    return {{QStringLiteral("columns"), toCbor(std::vector<double>(m_columns.begin(), m_columns.end()))},
            {QStringLiteral("mean"), toCbor(Matrix(m_mean))},
            {QStringLiteral("scale"), toCbor(Matrix(m_scale))},
            {QStringLiteral("centres"), toCbor(m_centres)}};
}

OperatingConditions OperatingConditions::load(Fields &fields)
{
    OperatingConditions loaded;
    for (const double column : fields.numbers(QStringLiteral("columns")))
        loaded.m_columns.push_back(Eigen::Index(column));
    const auto size = Eigen::Index(loaded.m_columns.size());
    const Matrix mean = fields.matrix(QStringLiteral("mean")), scale = fields.matrix(QStringLiteral("scale"));
    loaded.m_centres = fields.matrix(QStringLiteral("centres"));
    if (mean.size() != size || scale.size() != size || loaded.m_centres.cols() != size || loaded.m_centres.rows() < 1) {
        fields.refuse(QStringLiteral("centres"));
        return {};
    }
    loaded.m_mean = mean.reshaped();
    loaded.m_scale = scale.reshaped();
    return loaded;
}

} // namespace twinscope::predict
