// SPDX-License-Identifier: MIT
//! A store that keeps nothing and answers its commits as the test says.
#pragma once

#include "recipients/RecipientStore.h"

#include <QList>

namespace PayRecipients {

//! Answers from the event loop, as a store with a disk does.
class ScriptedStore : public RecipientStore {
public:
    enum class Answer {
        Saves,
        Fails,
        Waits, //!< until answerWaiting()
    };

    static StoreError error() { return { StoreError::Kind::DiskFull, {}, {} }; }

    void open() override
    {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT opened(1); }, Qt::QueuedConnection);
    }

    void commit(quint64 sequence, const ChangeSet& changes) override
    {
        const Answer answer = script.isEmpty() ? Answer::Saves : script.takeFirst();
        commits.append(changes);
        if (answer == Answer::Waits) {
            m_waiting.append(sequence);
            return;
        }
        const auto tell = [this, sequence, answer] {
            if (answer == Answer::Fails) {
                Q_EMIT commitFailed(sequence, error());
                return;
            }
            ++saved;
            Q_EMIT committed(sequence);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    }

    void readHistory(const HistoryQuery&, QObject*, const HistoryDone&) override { }

    //! Those that wait are saved now.
    void answerWaiting()
    {
        const QList<quint64> waiting = std::exchange(m_waiting, {});
        for (const quint64 sequence : waiting) {
            ++saved;
            Q_EMIT committed(sequence);
        }
    }

    QList<Answer> script; //!< for the commits that come; each is taken out, and after the last all are saved
    QList<ChangeSet> commits; //!< all that came
    int saved = 0; //!< how many were

private:
    QList<quint64> m_waiting;
};

} // namespace PayRecipients
