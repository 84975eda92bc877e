// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/quantity.h>
#include <twinscope/core/units.h>

#include <gtest/gtest.h>

#include <cmath>

using twinscope::core::Unit;

namespace {

Unit unit(const QString &code)
{
    auto result = Unit::parse(code);
    EXPECT_TRUE(result.ok()) << qPrintable(code) << ": " << (result ? "" : qPrintable(result.error().sentence));
    return result ? *result : Unit();
}

struct Conversion
{
    const char *from;
    const char *to;
    double value;
    double expected;
};

void PrintTo(const Conversion &c, std::ostream *out)
{
    *out << c.value << ' ' << c.from << " in " << c.to;
}

class ConversionTest : public testing::TestWithParam<Conversion>
{
};

TEST_P(ConversionTest, goesBothWays)
{
    const Conversion c = GetParam();
    const Unit from = unit(QString::fromUtf8(c.from));
    const Unit to = unit(QString::fromUtf8(c.to));
    const auto there = from.convert(c.value, to);
    ASSERT_TRUE(there.has_value());
    EXPECT_NEAR(*there, c.expected, 1e-9 * std::max(1.0, std::abs(c.expected)));
    const auto back = to.convert(*there, from);
    ASSERT_TRUE(back.has_value());
    EXPECT_NEAR(*back, c.value, 1e-9 * std::max(1.0, std::abs(c.value)));
}

// Expected values from the definitions of the units (SI brochure, NIST SP 811, UCUM tables), not from this program.
INSTANTIATE_TEST_SUITE_P(
    Units, ConversionTest,
    testing::Values(
        Conversion{"m3/h", "L/min", 6, 100}, Conversion{"m3/h", "m3/s", 3600, 1}, Conversion{"bar", "Pa", 1, 1e5},
        Conversion{"bar", "kPa", 2.5, 250}, Conversion{"mbar", "hPa", 1013.25, 1013.25},
        Conversion{"[psi]", "Pa", 1, 6894.757293168}, Conversion{"atm", "bar", 1, 1.01325},
        Conversion{"mm[Hg]", "Pa", 1, 133.322}, Conversion{"m[H2O]", "kPa", 1, 9.80665},
        Conversion{"[in_i'H2O]", "Pa", 1, 249.08891}, Conversion{"Cel", "K", 25, 298.15},
        Conversion{"Cel", "[degF]", 100, 212}, Conversion{"[degF]", "Cel", 32, 0},
        Conversion{"[degF]", "K", -459.67, 0}, Conversion{"[degR]", "K", 9, 5}, Conversion{"[degRe]", "Cel", 80, 100},
        Conversion{"mCel", "Cel", 1500, 1.5}, Conversion{"kW.h", "MJ", 1, 3.6},
        Conversion{"[HP]", "W", 1, 745.69987158227022}, Conversion{"[Btu_IT]", "J", 1, 1055.05585262},
        Conversion{"cal", "J", 1, 4.184}, Conversion{"[gal_us]/min", "L/min", 1, 3.785411784},
        Conversion{"[in_i]", "mm", 1, 25.4}, Conversion{"[ft_i]", "m", 1, 0.3048}, Conversion{"[yd_i]", "m", 1, 0.9144},
        Conversion{"[mi_i]", "km", 1, 1.609344}, Conversion{"[lb_av]", "kg", 1, 0.45359237},
        Conversion{"[lbf_av]", "N", 1, 4.4482216152605}, Conversion{"/min", "Hz", 60, 1},
        Conversion{"{rev}/min", "/s", 3000, 50}, Conversion{"%", "1", 50, 0.5}, Conversion{"[ppth]", "%", 10, 1},
        Conversion{"[ppm]", "[ppb]", 1, 1000}, Conversion{"[ppb]", "[pptr]", 1, 1000},
        Conversion{"deg", "rad", 180, M_PI}, Conversion{"'", "deg", 60, 1}, Conversion{"''", "'", 60, 1},
        Conversion{"cP", "Pa.s", 1, 1e-3}, Conversion{"cSt", "mm2/s", 1, 1}, Conversion{"mol/L", "mmol/m3", 1, 1e6},
        Conversion{"g%", "g/L", 1, 10}, Conversion{"wk", "d", 1, 7}, Conversion{"a", "d", 1, 365.25},
        Conversion{"mo", "d", 1, 30.4375}, Conversion{"t", "kg", 1, 1000}, Conversion{"ar", "m2", 1, 100},
        Conversion{"eV", "aJ", 1, 0.1602176634}, Conversion{"u", "kg", 1e27, 1.66053906660},
        Conversion{"A.V", "W", 3, 3}, Conversion{"Ohm.S", "1", 1, 1}, Conversion{"F.V", "C", 1, 1},
        Conversion{"H.A/s", "V", 1, 1}, Conversion{"T.m2", "Wb", 1, 1}, Conversion{"lm/m2", "lx", 1, 1},
        Conversion{"cd.sr", "lm", 1, 1}, Conversion{"Gy", "Sv", 1, 1}, Conversion{"Bq", "Hz", 1, 1},
        Conversion{"kat", "mol/s", 1, 1}, Conversion{"10*3", "1", 1, 1000}, Conversion{"10^-2", "%", 1, 1},
        Conversion{"100.m", "m", 1, 100}, Conversion{"dB", "B", 10, 1}, Conversion{"[iU]/L", "[iU]/mL", 1000, 1},
        Conversion{"k[iU]", "[IU]", 1, 1000}, Conversion{"KiBy", "bit", 1, 8192}, Conversion{"kg.m/s2", "N", 1, 1},
        Conversion{"kJ/(kg.K)", "J/kg/K", 1, 1000}, Conversion{"m.s-2", "[g]", 9.80665, 1},
        Conversion{"a/b.b", "a", 1, 1}, Conversion{"/(s.s)", "Hz2", 1, 1}, Conversion{"m{x}/s{y}", "m/s", 7, 7}));

TEST(Units, knowsEveryMetricPrefix)
{
    const std::pair<const char *, double> prefixes[] = {
        {"Y", 1e24}, {"Z", 1e21},  {"E", 1e18},  {"P", 1e15},  {"T", 1e12},  {"G", 1e9},  {"M", 1e6},
        {"k", 1e3},  {"h", 1e2},   {"da", 10},   {"d", 0.1},   {"c", 0.01},  {"m", 1e-3}, {"u", 1e-6},
        {"n", 1e-9}, {"p", 1e-12}, {"f", 1e-15}, {"a", 1e-18}, {"z", 1e-21}, {"y", 1e-24}};
    const Unit metre = unit(QStringLiteral("m"));
    for (const auto &[prefix, factor] : prefixes) {
        const auto value = unit(QString::fromLatin1(prefix) + u'm').convert(1, metre);
        ASSERT_TRUE(value) << prefix;
        EXPECT_NEAR(*value / factor, 1, 1e-12) << prefix;
    }
}

TEST(Units, convertsNothingBetweenDimensions)
{
    EXPECT_FALSE(unit("m").convert(1, unit("s")));
    EXPECT_FALSE(unit("m").isCompatibleWith(unit("m2")));
    EXPECT_FALSE(unit("[pH]").isCompatibleWith(unit("1")));
    EXPECT_FALSE(unit("[iU]").isCompatibleWith(unit("[CFU]")));
    EXPECT_FALSE(unit("dB").isCompatibleWith(unit("%")));
    EXPECT_FALSE(unit("dB[V]").isCompatibleWith(unit("dB[W]")));
    EXPECT_FALSE(unit("{rev}/min").isCompatibleWith(unit("rad/s"))); // UCUM counts turns as plain numbers
}

TEST(Units, convertsToItselfWithoutRounding)
{
    EXPECT_EQ(unit("Cel").convert(0.1, unit("Cel")), 0.1);
    EXPECT_EQ(unit("{rev}/min").convert(2999.7, unit("/min")), 2999.7);
}

TEST(Units, keepsItsCode)
{
    EXPECT_EQ(unit("m3/h").code(), "m3/h");
    EXPECT_EQ(unit("{rev}/min").code(), "{rev}/min");
}

TEST(Units, isWrittenAsPeopleWriteIt)
{
    const std::pair<const char *, const char *> symbols[] = {{"1", ""},
                                                             {"Cel", "°C"},
                                                             {"[degF]", "°F"},
                                                             {"m3/h", "m³/h"},
                                                             {"{rev}/min", "rpm"},
                                                             {"/min", "1/min"},
                                                             {"kW.h", "kWh"},
                                                             {"kV.A", "kVA"},
                                                             {"um/s2", "µm/s²"},
                                                             {"kOhm", "kΩ"},
                                                             {"s-1", "s⁻¹"},
                                                             {"[psi]", "psi"},
                                                             {"mm[Hg]", "mmHg"},
                                                             {"m[H2O]", "mH₂O"},
                                                             {"kJ/(kg.K)", "kJ/(kg·K)"},
                                                             {"{NTU}", "NTU"},
                                                             {"%{RH}", "%(RH)"},
                                                             {"bar{gauge}", "bar(gauge)"},
                                                             {"N.m", "N·m"},
                                                             {"[gal_us]/min", "gal/min"},
                                                             {"10*3/uL", "10³/µL"},
                                                             {"deg", "°"},
                                                             {"kPa", "kPa"},
                                                             {"[ppm]", "ppm"}};
    for (const auto &[code, symbol] : symbols)
        EXPECT_EQ(unit(QString::fromUtf8(code)).symbol(), QString::fromUtf8(symbol)) << code;
}

TEST(Units, refusesWhatIsNotUcum)
{
    const char *faulty[] = {"",       " ",       "degC",  "m3/hr",  "m/",    "m//s",  "m.",   ".m",
                            "m..s",   "(m",      "m)",    "(m.s)2", "m^2",   "m²",    "kg m", "{x",
                            "x}",     "Cel/min", "W/Cel", "Cel2",   "2.Cel", "0",     "m999", "m-",
                            "kmin",   "k%",      "[foo]", "[psi",   "0.5.m", "m3 /h", "µm",   "s--1",
                            "10*999", "{a{b}}",  "+",     "-",      "1e3",   "min2x", "kkm",  "9999999999999999"};
    for (const char *text : faulty)
        EXPECT_FALSE(Unit::parse(QString::fromUtf8(text)).ok()) << text;
}

TEST(Units, survivesHostileText)
{
    EXPECT_FALSE(Unit::parse(QString(100'000, u'(')).ok());
    EXPECT_FALSE(Unit::parse(QString(150, u'(')).ok());
    EXPECT_FALSE(Unit::parse(QStringLiteral("Ym99").repeated(20)).ok());
    EXPECT_FALSE(Unit::parse(QStringLiteral("Ym99.Ym99")).ok());
    EXPECT_FALSE(Unit::parse(QString(QChar(0))).ok());
    EXPECT_FALSE(Unit::parse(QString(QChar(0xd800))).ok());
    EXPECT_TRUE(Unit::parse(QStringLiteral("((((m))))")).ok());
}

TEST(Units, saysWhatWasMeant)
{
    const std::pair<const char *, const char *> meant[] = {{"degC", "Cel"},
                                                           {"°C", "Cel"},
                                                           {"Celsius", "Cel"},
                                                           {"°F", "[degF]"},
                                                           {"m³/h", "m3/h"},
                                                           {"m3/hr", "m3/h"},
                                                           {"m^3/h", "m3/h"},
                                                           {"rpm", "{rev}/min"},
                                                           {"RPM", "{rev}/min"},
                                                           {"psi", "[psi]"},
                                                           {"PSI", "[psi]"},
                                                           {"kwh", "kW.h"},
                                                           {"kWh", "kW.h"},
                                                           {"Bar", "bar"},
                                                           {"KPA", "kPa"},
                                                           {"kpa", "kPa"},
                                                           {"mmHg", "mm[Hg]"},
                                                           {"µm", "um"},
                                                           {"kΩ", "kOhm"},
                                                           {"ppm", "[ppm]"},
                                                           {"gpm", "[gal_us]/min"},
                                                           {"°C/min", "K/min"},
                                                           {"Cel/min", "K/min"},
                                                           {"W/(m²·K)", "W/(m2.K)"},
                                                           {"Nm", "N.m"},
                                                           {"N*m", "N.m"},
                                                           {"kg m", "kg.m"},
                                                           {"in", "[in_i]"},
                                                           {"feet", "[ft_i]"},
                                                           {"inch2", "[in_i]2"},
                                                           {"Nm3/h", "m3{normal}/h"},
                                                           {"s⁻¹", "s-1"},
                                                           {"kVAr", "kV.A{reactive}"},
                                                           {"m/sec", "m/s"},
                                                           {"deg C", "Cel"},
                                                           {"[bar]", "bar"},
                                                           {"liters per minute", "L/min"},
                                                           {"percent", "%"},
                                                           {"‰", "[ppth]"},
                                                           {"mg/Liter", "mg/L"},
                                                           {"hp", "[HP]"},
                                                           {"BTU/h", "[Btu_IT]/h"},
                                                           {"[ppTr]", "[pptr]"},
                                                           {"mpa", "MPa' or 'mPa"},
                                                           {"khz", "kHz"},
                                                           {"lpm", "L/min"},
                                                           {"n/a", "1"}};
    for (const auto &[text, expected] : meant) {
        const auto result = Unit::parse(QString::fromUtf8(text));
        ASSERT_FALSE(result.ok()) << text;
        EXPECT_TRUE(
            result.error().sentence.contains(QStringLiteral("UCUM writes '%1'").arg(QString::fromUtf8(expected))))
            << text << " → " << qPrintable(result.error().sentence);
    }
}

TEST(Units, namesTheFaultyPart)
{
    const auto result = Unit::parse(QStringLiteral("kg.furlong/s"));
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().detail, "furlong");
    EXPECT_TRUE(result.error().sentence.startsWith(QStringLiteral("Unknown unit 'furlong' in 'kg.furlong/s'")));
    EXPECT_TRUE(result.error().sentence.endsWith(u'.'));
}

} // namespace

TEST(Quantities, areNamedByWhatTheirUnitMeasures)
{
    const std::pair<const char *, const char *> named[] = {
        {"Cel", "Temperature"}, {"[degF]", "Temperature"}, {"bar", "Pressure"},
        {"m3/h", "Flow"},       {"L/min", "Flow"},         {"t/h", "Mass flow"},
        {"mm", "Length"},       {"mm/s", "Velocity"},      {"{rev}/min", "Rotational speed"},
        {"kW", "Power"},        {"m/s2", "Acceleration"}};
    for (const auto &[unit, name] : named)
        EXPECT_EQ(twinscope::core::quantityName(QLatin1String(unit)), QLatin1String(name)) << unit;
}

TEST(Quantities, areNotGuessed)
{
    for (const char *unit : {"1", "%", "", "furlong", "N.m", "K/s"})
        EXPECT_TRUE(twinscope::core::quantityName(QLatin1String(unit)).isEmpty()) << unit;
}
