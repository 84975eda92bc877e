// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unitatoms.h"

#include <QHash>

#include <numbers>

namespace twinscope::core {

namespace {

constexpr bool Metric = true;
constexpr bool Single = false;

// The base units stand first, in the order of Unit's dimensions.
constexpr UnitAtom Atoms[] = {
    {u"m", nullptr, Metric, 1, u""},
    {u"s", nullptr, Metric, 1, u""},
    {u"g", nullptr, Metric, 1, u""},
    {u"rad", nullptr, Metric, 1, u""},
    {u"K", nullptr, Metric, 1, u""},
    {u"C", nullptr, Metric, 1, u""},
    {u"cd", nullptr, Metric, 1, u""},

    // Plain numbers
    {u"10*", u"10", Single, 10, u"1"},
    {u"10^", u"10", Single, 10, u"1"},
    {u"[pi]", u"π", Single, std::numbers::pi, u"1"},
    {u"%", nullptr, Single, 1e-2, u"1"},
    {u"[ppth]", u"‰", Single, 1e-3, u"1"},
    {u"[ppm]", u"ppm", Single, 1e-6, u"1"},
    {u"[ppb]", u"ppb", Single, 1e-9, u"1"},
    {u"[pptr]", u"ppt", Single, 1e-12, u"1"},
    {u"mol", nullptr, Metric, 6.02214076e23, u"1"},
    {u"eq", nullptr, Metric, 1, u"mol"},
    {u"osm", nullptr, Metric, 1, u"mol"},
    {u"bit", nullptr, Metric, 1, u"1"},
    {u"By", u"B", Metric, 8, u"bit"},

    // SI
    {u"sr", nullptr, Metric, 1, u"rad2"},
    {u"Hz", nullptr, Metric, 1, u"s-1"},
    {u"N", nullptr, Metric, 1, u"kg.m/s2"},
    {u"Pa", nullptr, Metric, 1, u"N/m2"},
    {u"J", nullptr, Metric, 1, u"N.m"},
    {u"W", nullptr, Metric, 1, u"J/s"},
    {u"A", nullptr, Metric, 1, u"C/s"},
    {u"V", nullptr, Metric, 1, u"J/C"},
    {u"F", nullptr, Metric, 1, u"C/V"},
    {u"Ohm", u"Ω", Metric, 1, u"V/A"},
    {u"S", nullptr, Metric, 1, u"Ohm-1"},
    {u"mho", nullptr, Metric, 1, u"S"},
    {u"Wb", nullptr, Metric, 1, u"V.s"},
    {u"T", nullptr, Metric, 1, u"Wb/m2"},
    {u"H", nullptr, Metric, 1, u"Wb/A"},
    {u"lm", nullptr, Metric, 1, u"cd.sr"},
    {u"lx", nullptr, Metric, 1, u"lm/m2"},
    {u"Bq", nullptr, Metric, 1, u"s-1"},
    {u"Gy", nullptr, Metric, 1, u"J/kg"},
    {u"Sv", nullptr, Metric, 1, u"J/kg"},
    {u"kat", nullptr, Metric, 1, u"mol/s"},
    {u"U", nullptr, Metric, 1, u"umol/min"},
    {u"Bd", nullptr, Metric, 1, u"/s"},

    // Temperature
    {u"Cel", u"°C", Metric, 1, u"K", AtomKind::Offset, 273.15},
    {u"[degF]", u"°F", Single, 5.0 / 9.0, u"K", AtomKind::Offset, 459.67},
    {u"[degRe]", u"°Ré", Single, 1.25, u"K", AtomKind::Offset, 218.52},
    {u"[degR]", u"°R", Single, 5, u"K/9"},

    // Angle
    {u"deg", u"°", Single, 2, u"[pi].rad/360"},
    {u"gon", nullptr, Single, 0.9, u"deg"},
    {u"'", u"′", Single, 1, u"deg/60"},
    {u"''", u"″", Single, 1, u"deg/3600"},
    {u"circ", nullptr, Single, 2, u"[pi].rad"},
    {u"sph", nullptr, Single, 4, u"[pi].sr"},

    // Time
    {u"min", nullptr, Single, 60, u"s"},
    {u"h", nullptr, Single, 3600, u"s"},
    {u"d", nullptr, Single, 86400, u"s"},
    {u"wk", nullptr, Single, 7, u"d"},
    {u"a_t", u"a", Single, 365.24219, u"d"},
    {u"a_j", u"a", Single, 365.25, u"d"},
    {u"a_g", u"a", Single, 365.2425, u"d"},
    {u"a", nullptr, Single, 1, u"a_j"},
    {u"mo_s", u"mo", Single, 29.53059, u"d"},
    {u"mo_j", u"mo", Single, 1, u"a_j/12"},
    {u"mo_g", u"mo", Single, 1, u"a_g/12"},
    {u"mo", nullptr, Single, 1, u"mo_j"},

    // Metric units beside the SI
    {u"l", nullptr, Metric, 1, u"dm3"},
    {u"L", nullptr, Metric, 1, u"l"},
    {u"st", nullptr, Metric, 1, u"m3"},
    {u"ar", u"a", Metric, 100, u"m2"},
    {u"t", nullptr, Metric, 1e6, u"g"},
    {u"u", nullptr, Metric, 1.66053906660e-24, u"g"},
    {u"bar", nullptr, Metric, 1e5, u"Pa"},
    {u"eV", nullptr, Metric, 1.602176634e-19, u"J"},
    {u"g%", nullptr, Metric, 1, u"g/dl"},
    {u"tex", nullptr, Metric, 1, u"g/km"},
    {u"AU", u"au", Single, 149597.870691e6, u"m"},
    {u"pc", nullptr, Metric, 3.085678e16, u"m"},
    {u"Ao", u"Å", Single, 1e-10, u"m"},
    {u"b", nullptr, Single, 100, u"fm2"},
    {u"[car_m]", u"ct", Single, 0.2, u"g"},

    // Constants of nature
    {u"[c]", u"c", Metric, 299792458, u"m/s"},
    {u"[h]", u"h", Metric, 6.62607015e-34, u"J.s"},
    {u"[k]", u"k", Metric, 1.380649e-23, u"J/K"},
    {u"[eps_0]", u"ε₀", Metric, 8.8541878128e-12, u"F/m"},
    {u"[mu_0]", u"µ₀", Metric, 4e-7, u"[pi].N/A2"},
    {u"[e]", u"e", Metric, 1.602176634e-19, u"C"},
    {u"[m_e]", u"mₑ", Metric, 9.1093837015e-28, u"g"},
    {u"[m_p]", u"mₚ", Metric, 1.67262192369e-24, u"g"},
    {u"[G]", u"G", Metric, 6.67430e-11, u"m3.kg-1.s-2"},
    {u"[g]", u"g", Metric, 9.80665, u"m/s2"},
    {u"[ly]", u"ly", Metric, 1, u"[c].a_j"},

    // Force and pressure
    {u"gf", nullptr, Metric, 1, u"g.[g]"},
    {u"[lbf_av]", u"lbf", Single, 1, u"[lb_av].[g]"},
    {u"atm", nullptr, Single, 101325, u"Pa"},
    {u"att", u"at", Single, 1, u"kgf/cm2"},
    {u"m[H2O]", u"mH₂O", Metric, 9806.65, u"Pa"},
    {u"m[Hg]", u"mHg", Metric, 133322, u"Pa"},
    {u"[in_i'H2O]", u"inH₂O", Single, 1, u"m[H2O].[in_i]/m"},
    {u"[in_i'Hg]", u"inHg", Single, 1, u"m[Hg].[in_i]/m"},
    {u"[psi]", u"psi", Single, 1, u"[lbf_av]/[in_i]2"},

    // CGS
    {u"Ky", nullptr, Metric, 1, u"cm-1"},
    {u"Gal", nullptr, Metric, 1, u"cm/s2"},
    {u"dyn", nullptr, Metric, 1, u"g.cm/s2"},
    {u"erg", nullptr, Metric, 1, u"dyn.cm"},
    {u"P", nullptr, Metric, 1, u"dyn.s/cm2"},
    {u"St", nullptr, Metric, 1, u"cm2/s"},
    {u"Bi", nullptr, Metric, 10, u"A"},
    {u"Mx", nullptr, Metric, 1e-8, u"Wb"},
    {u"G", nullptr, Metric, 1e-4, u"T"},
    {u"Oe", nullptr, Metric, 250, u"A/m/[pi]"},
    {u"Gb", nullptr, Metric, 1, u"Oe.cm"},
    {u"sb", nullptr, Metric, 1, u"cd/cm2"},
    {u"Lmb", nullptr, Metric, 1, u"cd/cm2/[pi]"},
    {u"Ci", nullptr, Metric, 3.7e10, u"Bq"},
    {u"R", nullptr, Metric, 2.58e-4, u"C/kg"},
    {u"RAD", nullptr, Metric, 100, u"erg/g"},
    {u"REM", nullptr, Metric, 1, u"RAD"},

    // International and US customary length, area, volume
    {u"[in_i]", u"in", Single, 2.54, u"cm"},
    {u"[ft_i]", u"ft", Single, 12, u"[in_i]"},
    {u"[yd_i]", u"yd", Single, 3, u"[ft_i]"},
    {u"[mi_i]", u"mi", Single, 5280, u"[ft_i]"},
    {u"[fth_i]", u"fth", Single, 6, u"[ft_i]"},
    {u"[nmi_i]", u"nmi", Single, 1852, u"m"},
    {u"[kn_i]", u"kn", Single, 1, u"[nmi_i]/h"},
    {u"[mil_i]", u"mil", Single, 1e-3, u"[in_i]"},
    {u"[hd_i]", u"hh", Single, 4, u"[in_i]"},
    {u"[sin_i]", u"in²", Single, 1, u"[in_i]2"},
    {u"[sft_i]", u"ft²", Single, 1, u"[ft_i]2"},
    {u"[syd_i]", u"yd²", Single, 1, u"[yd_i]2"},
    {u"[cin_i]", u"in³", Single, 1, u"[in_i]3"},
    {u"[cft_i]", u"ft³", Single, 1, u"[ft_i]3"},
    {u"[cyd_i]", u"yd³", Single, 1, u"[yd_i]3"},
    {u"[cml_i]", u"cmil", Single, 1, u"[pi].[mil_i]2/4"},
    {u"[bf_i]", u"bd ft", Single, 144, u"[in_i]3"},
    {u"[ft_us]", u"ft", Single, 1200, u"m/3937"},
    {u"[in_us]", u"in", Single, 1, u"[ft_us]/12"},
    {u"[yd_us]", u"yd", Single, 3, u"[ft_us]"},
    {u"[mi_us]", u"mi", Single, 5280, u"[ft_us]"},
    {u"[rd_us]", u"rd", Single, 16.5, u"[ft_us]"},
    {u"[acr_us]", u"ac", Single, 160, u"[rd_us]2"},
    {u"[gal_us]", u"gal", Single, 231, u"[in_i]3"},
    {u"[bbl_us]", u"bbl", Single, 42, u"[gal_us]"},
    {u"[qt_us]", u"qt", Single, 1, u"[gal_us]/4"},
    {u"[pt_us]", u"pt", Single, 1, u"[gal_us]/8"},
    {u"[gil_us]", u"gi", Single, 1, u"[gal_us]/32"},
    {u"[foz_us]", u"fl oz", Single, 1, u"[gal_us]/128"},
    {u"[fdr_us]", u"fl dr", Single, 1, u"[gal_us]/1024"},
    {u"[cup_us]", u"cup", Single, 1, u"[gal_us]/16"},
    {u"[tbs_us]", u"tbsp", Single, 1, u"[gal_us]/256"},
    {u"[tsp_us]", u"tsp", Single, 1, u"[gal_us]/768"},
    {u"[bu_us]", u"bu", Single, 2150.42, u"[in_i]3"},
    {u"[gal_br]", u"imp gal", Single, 4.54609, u"l"},
    {u"[qt_br]", u"imp qt", Single, 1, u"[gal_br]/4"},
    {u"[pt_br]", u"imp pt", Single, 1, u"[gal_br]/8"},
    {u"[foz_br]", u"imp fl oz", Single, 1, u"[gal_br]/160"},

    // Customary mass
    {u"[gr]", u"gr", Single, 64.79891, u"mg"},
    {u"[lb_av]", u"lb", Single, 7000, u"[gr]"},
    {u"[oz_av]", u"oz", Single, 1, u"[lb_av]/16"},
    {u"[dr_av]", u"dr", Single, 1, u"[lb_av]/256"},
    {u"[scwt_av]", u"sh cwt", Single, 100, u"[lb_av]"},
    {u"[lcwt_av]", u"cwt", Single, 112, u"[lb_av]"},
    {u"[ston_av]", u"sh tn", Single, 2000, u"[lb_av]"},
    {u"[lton_av]", u"long tn", Single, 2240, u"[lb_av]"},
    {u"[stone_av]", u"st", Single, 14, u"[lb_av]"},
    {u"[oz_tr]", u"oz t", Single, 480, u"[gr]"},
    {u"[lb_tr]", u"lb t", Single, 5760, u"[gr]"},

    // Heat and power
    {u"cal_[15]", u"cal", Metric, 4.18580, u"J"},
    {u"cal_[20]", u"cal", Metric, 4.18190, u"J"},
    {u"cal_m", u"cal", Metric, 4.19002, u"J"},
    {u"cal_IT", u"cal", Metric, 4.1868, u"J"},
    {u"cal_th", u"cal", Metric, 4.184, u"J"},
    {u"cal", nullptr, Metric, 1, u"cal_th"},
    {u"[Cal]", u"Cal", Single, 1, u"kcal_th"},
    {u"[Btu_39]", u"Btu", Single, 1059.67, u"J"},
    {u"[Btu_59]", u"Btu", Single, 1054.80, u"J"},
    {u"[Btu_60]", u"Btu", Single, 1054.68, u"J"},
    {u"[Btu_m]", u"Btu", Single, 1055.87, u"J"},
    {u"[Btu_IT]", u"Btu", Single, 1055.05585262, u"J"},
    {u"[Btu_th]", u"Btu", Single, 1054.350, u"J"},
    {u"[Btu]", u"Btu", Single, 1, u"[Btu_th]"},
    {u"[HP]", u"hp", Single, 550, u"[ft_i].[lbf_av]/s"},

    // Arbitrary and logarithmic
    {u"[iU]", u"IU", Metric, 1, u"1", AtomKind::Scale},
    {u"[IU]", u"IU", Metric, 1, u"[iU]"},
    {u"[arb'U]", u"arb. U", Single, 1, u"1", AtomKind::Scale},
    {u"[CFU]", u"CFU", Single, 1, u"1", AtomKind::Scale},
    {u"[pH]", u"pH", Single, 1, u"1", AtomKind::Scale},
    {u"Np", nullptr, Metric, 1, u"1", AtomKind::Scale},
    {u"B", nullptr, Metric, 1, u"1", AtomKind::Scale},
    {u"B[SPL]", u"B(SPL)", Metric, 1, u"1", AtomKind::Scale},
    {u"B[V]", u"BV", Metric, 1, u"1", AtomKind::Scale},
    {u"B[mV]", u"BmV", Metric, 1, u"1", AtomKind::Scale},
    {u"B[uV]", u"BµV", Metric, 1, u"1", AtomKind::Scale},
    {u"B[10.nV]", u"B(10 nV)", Metric, 1, u"1", AtomKind::Scale},
    {u"B[W]", u"BW", Metric, 1, u"1", AtomKind::Scale},
    {u"B[kW]", u"BkW", Metric, 1, u"1", AtomKind::Scale},
};

constexpr UnitPrefix Prefixes[] = {
    {u"k", u"k", 1e3},    {u"M", u"M", 1e6},      {u"m", u"m", 1e-3},     {u"c", u"c", 1e-2},     {u"h", u"h", 1e2},
    {u"d", u"d", 1e-1},   {u"da", u"da", 1e1},    {u"u", u"µ", 1e-6},     {u"n", u"n", 1e-9},     {u"G", u"G", 1e9},
    {u"T", u"T", 1e12},   {u"P", u"P", 1e15},     {u"E", u"E", 1e18},     {u"Z", u"Z", 1e21},     {u"Y", u"Y", 1e24},
    {u"p", u"p", 1e-12},  {u"f", u"f", 1e-15},    {u"a", u"a", 1e-18},    {u"z", u"z", 1e-21},    {u"y", u"y", 1e-24},
    {u"Ki", u"Ki", 1024}, {u"Mi", u"Mi", 0x1p20}, {u"Gi", u"Gi", 0x1p30}, {u"Ti", u"Ti", 0x1p40},
};

constexpr int BaseUnits = 7;

QHash<QStringView, const UnitAtom *> indexByCode()
{
    QHash<QStringView, const UnitAtom *> index;
    index.reserve(std::ssize(Atoms));
    for (const UnitAtom &atom : Atoms)
        index.insert(QStringView(atom.code), &atom);
    return index;
}

} // namespace

const UnitAtom *findAtom(QStringView code)
{
    static const QHash<QStringView, const UnitAtom *> index = indexByCode();
    return index.value(code, nullptr);
}

int baseDimension(const UnitAtom &atom)
{
    const auto position = &atom - Atoms;
    return position < BaseUnits ? int(position) : -1;
}

std::span<const UnitAtom> allAtoms()
{
    return Atoms;
}

std::span<const UnitPrefix> allPrefixes()
{
    return Prefixes;
}

} // namespace twinscope::core
