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

/// Lives in the one thread that talks to key rings: the library behind it may be used from a single thread only, and
/// was seen to call functions that another thread had not resolved yet. It stays until the process ends, because a
/// question that a person never answers cannot be taken back.
QObject &talker()
{
    static QObject *const object = [] {
        auto *thread = new QThread;
        auto *made = new QObject;
        made->moveToThread(thread);
        thread->start();
        return made;
    }();
    return *object;
}

/// Nothing where there was no answer in time; the job then ends by itself.
template<typename Job, typename Prepare>
std::optional<Answer> ask(std::chrono::milliseconds patience, const QString &key, Prepare prepare)
{
    auto promise = std::make_shared<std::promise<Answer>>();
    auto answer = promise->get_future();
    QMetaObject::invokeMethod(
        &talker(),
        [promise, key, prepare] {
            auto *job = new Job(Service); // deletes itself
            job->setKey(key);
            prepare(*job);
            QObject::connect(job, &QKeychain::Job::finished, job,
                             [promise, job] { promise->set_value(answerOf(*job)); });
            job->start();
        },
        Qt::QueuedConnection);
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
