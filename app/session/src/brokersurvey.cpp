// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/session/brokersurvey.h>

#include <twinscope/secrets/keyring.h>

#include <QCoreApplication>

namespace twinscope::session {

plant::Source withAbsoluteFiles(plant::Source source, const plant::Project &project)
{
    for (QString *file : {&source.caFile, &source.certificateFile, &source.keyFile}) {
        if (!file->isEmpty())
            *file = project.absolute(*file);
    }
    return source;
}

struct BrokerSurvey::Private
{
    void hear(const telemetry::Payload &message)
    {
        for (const auto &command : discovery.hear(message)) {
            if (!options.passive)
                explorer->publish(command.topic, command.payload);
        }
    }

    sdk::Services &services;
    const Options options;
    telemetry::Discovery discovery;
    std::shared_ptr<secrets::KeyRing> keys = std::make_shared<secrets::KeyRing>();
    std::unique_ptr<telemetry::Explorer> explorer; ///< goes first: its thread calls hear()
};

BrokerSurvey::BrokerSurvey(sdk::Services &services, Options options)
    : d(new Private{services, std::move(options), telemetry::Discovery()})
{
}

BrokerSurvey::~BrokerSurvey() = default;

core::Result<void> BrokerSurvey::start()
{
    telemetry::ExplorerContext context;
    context.source = d->options.like;
    context.source.url = d->options.url;
    context.clock = &d->services.clock();
    context.hear = [this](const telemetry::Payload &message) { d->hear(message); };
    context.credentials = [keys = d->keys, url = d->options.url]() -> telemetry::Credentials {
        const auto login = keys->read(url);
        return login ? telemetry::Credentials{login->user, login->password} : telemetry::Credentials();
    };
    for (const auto &factory : d->services.sourceFactories().items()) {
        if (factory->type() != context.source.type)
            continue;
        d->explorer = factory->createExplorer(context);
        if (!d->explorer)
            continue;
        d->explorer->start();
        return {};
    }
    return core::Error{core::ErrorCode::Unsupported,
                       QCoreApplication::translate("session", "No plugin can look into a broker: see Help > Plugins "
                                                              "for what was refused and why."),
                       {}};
}

void BrokerSurvey::stop()
{
    if (d->explorer)
        d->explorer->stop();
}

telemetry::LinkStatus BrokerSurvey::status() const
{
    return d->explorer ? d->explorer->status() : telemetry::LinkStatus();
}

const telemetry::Discovery &BrokerSurvey::discovery() const
{
    return d->discovery;
}

} // namespace twinscope::session
