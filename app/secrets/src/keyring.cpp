// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/secrets/keyring.h>

#include <qt6keychain/keychain.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <future>

namespace twinscope::secrets {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

const QString Service = QStringLiteral("twinscope");

struct Answer
{
    QKeychain::Error error = QKeychain::OtherError;
    QString errorText;
    QString text;
};

template<typename Job>
Answer answerOf(const Job &job)
{
    Answer answer{job.error(), job.errorString(), {}};
    if constexpr (std::is_same_v<Job, QKeychain::ReadPasswordJob>)
        answer.text = job.textData();
    return answer;
}

/// Runs a job in a thread with an event loop of its own, which ends by itself where nobody waits any longer.
template<typename Job, typename Prepare>
std::optional<Answer> ask(std::chrono::milliseconds patience, const QString &key, Prepare prepare)
{
    auto promise = std::make_shared<std::promise<Answer>>();
    auto answer = promise->get_future();
    QThread *thread = QThread::create([promise, key, prepare] {
        QEventLoop loop;
        Job job(Service);
        job.setAutoDelete(false);
        job.setKey(key);
        prepare(job);
        QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        job.start();
        loop.exec();
        promise->set_value(answerOf(job));
    });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
    if (answer.wait_for(patience) != std::future_status::ready)
        return std::nullopt;
    return answer.get();
}

Error failure(const std::optional<Answer> &answer)
{
    if (answer && answer->error == QKeychain::EntryNotFound)
        return {ErrorCode::NotFound,
                QCoreApplication::translate("secrets", "The key ring holds no user and password for this broker."),
                {}};
    return {ErrorCode::Unavailable,
            QCoreApplication::translate("secrets", "The key ring cannot be used: unlock it, or set TWINSCOPE_MQTT_USER "
                                                   "and TWINSCOPE_MQTT_PASSWORD."),
            answer ? answer->errorText : QStringLiteral("no answer in time")};
}

Result<void> outcome(const std::optional<Answer> &answer)
{
    if (answer && answer->error == QKeychain::NoError)
        return {};
    return failure(answer);
}

} // namespace

Result<Login> KeyRing::read(const QString &brokerUrl)
{
    const std::lock_guard lock(m_mutex);
    if (m_read && m_readUrl == brokerUrl)
        return *m_read;
    const auto answer = ask<QKeychain::ReadPasswordJob>(m_patience, brokerUrl, [](QKeychain::ReadPasswordJob &) {});
    if (!answer || answer->error != QKeychain::NoError)
        return failure(answer);
    const QJsonObject kept = QJsonDocument::fromJson(answer->text.toUtf8()).object();
    m_readUrl = brokerUrl;
    m_read = Login{kept.value(QLatin1String("user")).toString(), kept.value(QLatin1String("password")).toString()};
    return *m_read;
}

Result<void> KeyRing::keep(const QString &brokerUrl, const Login &login)
{
    const std::lock_guard lock(m_mutex);
    m_read.reset();
    const QJsonObject object{{QStringLiteral("user"), login.user}, {QStringLiteral("password"), login.password}};
    const QString text = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return outcome(ask<QKeychain::WritePasswordJob>(
        m_patience, brokerUrl, [text](QKeychain::WritePasswordJob &job) { job.setTextData(text); }));
}

Result<void> KeyRing::forget(const QString &brokerUrl)
{
    const std::lock_guard lock(m_mutex);
    m_read.reset();
    return outcome(ask<QKeychain::DeletePasswordJob>(m_patience, brokerUrl, [](QKeychain::DeletePasswordJob &) {}));
}

} // namespace twinscope::secrets
