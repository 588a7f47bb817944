// SPDX-License-Identifier: MIT
#include "theme/DesktopPortal.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusReply>
#include <QDBusVariant>
#include <QThread>

#include <memory>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

const auto service = u"org.freedesktop.portal.Desktop"_s;
const auto path = u"/org/freedesktop/portal/desktop"_s;
const auto interface = u"org.freedesktop.portal.Settings"_s;
const auto appearance = u"org.freedesktop.appearance"_s;
const auto colourSchemeKey = u"color-scheme"_s; // 0 no preference, 1 dark, 2 light
const auto contrastKey = u"contrast"_s; // 0 no preference, 1 higher

//! Read() wraps its answer in one variant more than the signal does.
QVariant innermost(const QDBusVariant& value)
{
    QVariant inner = value.variant();
    while (inner.metaType() == QMetaType::fromType<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    return inner;
}

QDBusMessage questionFor(const QString& key)
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    question << appearance << key;
    return question;
}

//! Waits; of nothing where there is no portal.
QDBusVariant read(const QString& key)
{
    const QDBusReply<QDBusVariant> reply = QDBusConnection::sessionBus().call(questionFor(key));
    return reply.isValid() ? reply.value() : QDBusVariant();
}

} // namespace

DesktopPortal::DesktopPortal(QObject* parent)
    : QObject(parent)
{
    // Connecting waits for the bus, and asking for a portal that may have to be started first: not in this thread. The
    // answers are to be here before the first painting. The thread owns itself, because it may still wait when this
    // object is gone.
    struct Answers {
        QDBusVariant colourScheme, contrast;
    };
    const auto answers = std::make_shared<Answers>();
    QThread* thread = QThread::create([answers] {
        answers->colourScheme = read(colourSchemeKey);
        answers->contrast = read(contrastKey);
    });
    connect(thread, &QThread::finished, this, [this, answers] {
        // The whole message: Qt 6.4 connects nothing to a slot that takes a QDBusVariant. From whomever: with the
        // portal's name, Qt would ask the bus who that is, and wait.
        QDBusConnection::sessionBus().connect({}, path, interface, u"SettingChanged"_s, this,
            SLOT(hear(QDBusMessage))); // clazy:exclude=old-style-connect
        take(appearance, colourSchemeKey, answers->colourScheme);
        take(appearance, contrastKey, answers->contrast);
        // It may have become another one before anybody heard of that.
        ask(colourSchemeKey);
        ask(contrastKey);
    });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

std::optional<Scheme> DesktopPortal::wish() const
{
    if (m_contrast == 1)
        return Scheme::HighContrast;
    switch (m_colourScheme) {
    case 1:
        return Scheme::Dark;
    case 2:
        return Scheme::Light;
    default:
        return {};
    }
}

void DesktopPortal::hear(const QDBusMessage& message)
{
    const QVariantList arguments = message.arguments();
    if (arguments.size() == 3)
        take(arguments[0].toString(), arguments[1].toString(), arguments[2].value<QDBusVariant>());
}

void DesktopPortal::take(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group != appearance || (key != colourSchemeKey && key != contrastKey))
        return;
    uint& kept = key == contrastKey ? m_contrast : m_colourScheme;
    const uint told = innermost(value).toUInt();
    if (told == kept)
        return;
    kept = told;
    Q_EMIT wishChanged();
}

void DesktopPortal::ask(const QString& key)
{
    auto* answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(questionFor(key)), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, key, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (!reply.isError())
            take(appearance, key, reply.value());
        answer->deleteLater();
    });
}

} // namespace PayRecipients
