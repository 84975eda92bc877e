// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourceset.h"

#include <twinscope/session/brokersurvey.h>

#include <QCoreApplication>

#include <algorithm>

namespace twinscope::session {

SourceSet::SourceSet(const plant::Project &project, sdk::Services &services, const SessionOptions &options,
                     telemetry::SampleSink &sink, const Around &around)
{
    for (const plant::Source &source : project.plant.sources) {
        plant::Source definition = withAbsoluteFiles(source, project);
        const QString everywhere = options.sourceUrls.value(QStringLiteral("*"), definition.url);
        definition.url = options.sourceUrls.value(definition.id, everywhere);
        make(project, std::move(definition), services, sink, around);
    }
}

SourceSet::~SourceSet()
{
    stop();
}

void SourceSet::make(const plant::Project &project, plant::Source definition, sdk::Services &services,
                     telemetry::SampleSink &sink, const Around &around)
{
    const plant::Plant &plant = project.plant;
    const auto &factories = services.sourceFactories().items();
    const auto factory =
        std::find_if(factories.begin(), factories.end(), [&](const auto &f) { return f->type() == definition.type; });
    if (factory == factories.end()) {
        const QString sentence =
            QCoreApplication::translate(
                "session",
                "No plugin can read a source of the type “%1”: see Help > Plugins for what was refused and why.")
                .arg(definition.type);
        services.log().error(definition.id, {core::ErrorCode::Unsupported, sentence, {}});
        sink.linkChanged(definition.id, {telemetry::LinkState::Lost, sentence, 0});
        return;
    }
    telemetry::SourceContext context{std::move(definition), {}, &services.clock(), &sink, &services.log()};
    for (core::ChannelIndex c = 0; c < plant.channels.size(); ++c) {
        if (plant.channels[c].address.source == context.definition.id)
            context.channels.emplace_back(c, plant.channels[c]);
    }
    context.credentials = [keys = m_keys, url = context.definition.url]() -> telemetry::Credentials {
        const auto login = keys->read(url);
        return login ? telemetry::Credentials{login->user, login->password} : telemetry::Credentials();
    };
    context.plant = &plant;
    context.directory = project.directory();
    context.live = around.live;
    context.history = around.history;
    if (around.recorder) {
        context.recorder = around.recorder->name();
        context.receipts = around.recorder->receipts(context.definition.id);
    }
    m_sources.push_back((*factory)->createSource(std::move(context)));
}

void SourceSet::start()
{
    for (const auto &source : m_sources)
        source->start();
}

void SourceSet::stop()
{
    for (const auto &source : m_sources)
        source->stop();
    m_sources.clear();
}

} // namespace twinscope::session
