// SPDX-License-Identifier: MIT
#include "Probe.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QTimer>

#include <chrono>

namespace PayRecipients {

Probe::Probe(const QString& path, int rows)
    : m_file(path)
    , m_rows(rows)
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        return;
    QCoreApplication::instance()->installEventFilter(this);
    if (qEnvironmentVariableIsSet("PAY_RECIPIENTS_PROBE_STILL"))
        QApplication::setCursorFlashTime(0);
}

Probe::~Probe() = default;

bool Probe::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint)
        look(watched);
    return false;
}

void Probe::look(QObject* painted)
{
    if (m_sawFrame && m_sawList)
        return;
    // What is posted now comes after the painting that is under way, and after its way to the display.
    if (!m_sawFrame) {
        m_sawFrame = true;
        QTimer::singleShot(0, this, [this] { write("frame"); });
    }
    const auto* view = qobject_cast<const QAbstractItemView*>(painted->parent());
    if (!m_sawList && view && view->model() && m_rows > 0 && view->model()->rowCount() >= m_rows) {
        m_sawList = true;
        QTimer::singleShot(0, this, [this] { write("list"); });
    }
}

void Probe::write(const char* word)
{
    const auto time = std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
    m_file.write(word + (' ' + QByteArray::number(qint64{ time }) + '\n'));
    m_file.flush();
    if (qEnvironmentVariable("PAY_RECIPIENTS_PROBE_LAST") == QLatin1StringView(word))
        QCoreApplication::quit();
}

QObject* ProbePlugin::create(const QString&, const QString&)
{
    return new Probe(
        qEnvironmentVariable("PAY_RECIPIENTS_PROBE"), qEnvironmentVariableIntValue("PAY_RECIPIENTS_PROBE_ROWS"));
}

} // namespace PayRecipients
