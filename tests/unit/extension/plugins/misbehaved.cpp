// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testplugin.h"

#include <cstdlib>
#include <stdexcept>

#ifndef BEHAVIOUR
#error "BEHAVIOUR says what goes wrong"
#endif

// Declared and never defined anywhere: the dynamic linker has to find out.
extern "C" int twinscope_test_symbol_nobody_defines();

namespace {

enum Behaviour { Throws, ThrowsNoException, ReturnsError, Crashes, MissesSymbol, ThrowsAtTheEnd };
constexpr Behaviour behaviour = BEHAVIOUR;

} // namespace

core::Result<void> TestPlugin::initialize(sdk::Services &services)
{
    m_importer = services.importers().add(std::make_shared<NamedImporter>(QStringLiteral(PLUGIN_NAME)));
    if constexpr (behaviour == Throws)
        throw std::runtime_error("the gauge fell off");
    if constexpr (behaviour == ThrowsNoException)
        throw 42;
    if constexpr (behaviour == ReturnsError)
        return core::Error{core::ErrorCode::Unavailable, QStringLiteral("The licence server does not answer."), {}};
    if constexpr (behaviour == Crashes)
        std::abort();
    if constexpr (behaviour == MissesSymbol)
        (void)twinscope_test_symbol_nobody_defines();
    return {};
}

void TestPlugin::shutdown()
{
    if constexpr (behaviour == ThrowsAtTheEnd)
        throw std::runtime_error("not yet");
}

QJsonObject TestPlugin::saveState() const
{
    if constexpr (behaviour == ThrowsAtTheEnd)
        throw std::runtime_error("nothing to save");
    return {};
}

void TestPlugin::restoreState(const QJsonObject &) {}
