// SPDX-License-Identifier: MIT
//! Stands at every way out of the book.
#pragma once

#include "recipients/Recipient.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QWidget;

namespace PayRecipients {

class Session;

//! Lets recipients pass; of those with a change that nobody has acknowledged, it asks first.
class CopyGuard : public QObject {
    Q_OBJECT

public:
    //! \param window over which it asks; owns this
    explicit CopyGuard(QWidget* window);

    void setSession(Session* session) { m_session = session; }

    using Go = std::function<void(const QList<RecipientKey>& keys)>;
    //! Calls `go` with those that may go out: at once where nothing is to be asked, later when the person has said so,
    //! never when the person says no.
    //! \param what the sentence on the button that lets all of them pass: "It is right: &copy"
    //! \param over the window over which it asks, if it is another
    void pass(const QList<RecipientKey>& keys, const QString& what, const Go& go, QWidget* over = nullptr);
    //! Has the person look at one, for its own sake.
    void check(RecipientKey key);

Q_SIGNALS:
    void noticed(const QString& notice);

private:
    void ask(const QList<RecipientKey>& keys, const QList<Recipient>& changed, const QString& what, const Go& go,
        QWidget* over);
    //! Nothing, if something else changed while the person looked.
    void acknowledge(const QList<Recipient>& seen, const QString& why);

    QWidget* m_window;
    Session* m_session = nullptr;
};

} // namespace PayRecipients
