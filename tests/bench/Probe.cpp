// SPDX-License-Identifier: MIT
#include "Probe.h"

#include <QAbstractEventDispatcher>
#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

#include <chrono>

namespace PayRecipients {

namespace {

qint64 now()
{
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

} // namespace

Probe::Probe(const QString& path, int rows)
    : m_file(path)
    , m_rows(rows)
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        return;
    QCoreApplication::instance()->installEventFilter(this);
    // The dispatcher is there once the event loop runs.
    QTimer::singleShot(0, this, [this] {
        const QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
            m_awake.start();
            m_wakes += m_sawList ? 1 : 0;
        });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            if (m_sawList && m_awake.isValid())
                m_longestGap = std::max(m_longestGap, m_awake.nsecsElapsed());
        });
    });
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, [this] {
        write("gap", m_longestGap);
        write("timers", m_timers);
        write("wakes", m_wakes);
    });
}

Probe::~Probe() = default;

bool Probe::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint)
        look(watched);
    else if (event->type() == QEvent::Timer && m_sawList)
        ++m_timers;
    return false;
}

void Probe::look(QObject* painted)
{
    if (m_sawFrame && m_sawList)
        return;
    // What is posted now comes after the painting that is under way, and after its way to the display.
    if (!m_sawFrame) {
        m_sawFrame = true;
        QTimer::singleShot(0, this, [this] { write("frame", now()); });
    }
    const auto* view = qobject_cast<const QAbstractItemView*>(painted->parent());
    if (!m_sawList && view && view->model() && m_rows > 0 && view->model()->rowCount() >= m_rows) {
        m_sawList = true;
        QTimer::singleShot(0, this, [this] { write("list", now()); });
    }
}

void Probe::write(const char* word, qint64 value)
{
    m_file.write(word);
    m_file.write(" " + QByteArray::number(value) + '\n');
    m_file.flush();
}

QObject* ProbePlugin::create(const QString&, const QString&)
{
    return new Probe(
        qEnvironmentVariable("PAY_RECIPIENTS_PROBE"), qEnvironmentVariableIntValue("PAY_RECIPIENTS_PROBE_ROWS"));
}

} // namespace PayRecipients
