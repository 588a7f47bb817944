// SPDX-License-Identifier: MIT
#include "widgets/MessageQueue.h"

#include <algorithm>

namespace PayRecipients {

namespace {

int importanceOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Problem:
        return 2;
    case MessageBar::Kind::Warning:
        return 1;
    case MessageBar::Kind::Information:
    case MessageBar::Kind::Success:
        break;
    }
    return 0;
}

} // namespace

MessageQueue::MessageQueue(MessageBar& bar, QObject* parent)
    : QObject(parent)
    , m_bar(bar)
{
    connect(&bar, &MessageBar::dismissed, this, [this] {
        if (!m_messages.isEmpty())
            m_messages.removeFirst();
        showFirst();
    });
}

bool MessageQueue::has(MessageTopic topic) const
{
    return std::any_of(
        m_messages.begin(), m_messages.end(), [topic](const Message& message) { return message.topic == topic; });
}

void MessageQueue::put(MessageTopic topic, MessageBar::Kind kind, const QString& text, const QList<QAction*>& actions)
{
    const bool wasShown = forget(topic);
    const auto place = std::find_if(m_messages.begin(), m_messages.end(),
        [kind](const Message& message) { return importanceOf(message.kind) <= importanceOf(kind); });
    const bool isFirst = place == m_messages.begin();
    m_messages.insert(place, { topic, kind, text, actions });
    if (isFirst || wasShown)
        showFirst();
}

void MessageQueue::withdraw(MessageTopic topic)
{
    if (forget(topic))
        showFirst();
}

void MessageQueue::clear()
{
    m_messages.clear();
    m_bar.clear();
}

bool MessageQueue::forget(MessageTopic topic)
{
    const bool wasShown = !m_messages.isEmpty() && m_messages.first().topic == topic;
    m_messages.removeIf([topic](const Message& message) { return message.topic == topic; });
    return wasShown;
}

void MessageQueue::showFirst()
{
    if (m_messages.isEmpty())
        return m_bar.clear();
    const Message first = m_messages.first();
    m_bar.showMessage(first.kind, first.text, first.actions);
}

} // namespace PayRecipients
