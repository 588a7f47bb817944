// SPDX-License-Identifier: MIT
//! What a person can do to have recipients created by the service.
#pragma once

#include "recipients/RecipientKey.h"
#include "sync/NewRecipient.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace PayRecipients {

class AddRecipientDialog;
class Session;
class UndoHistory;
struct AdditionReport;

//! Opens the dialogs and sees each creation through to its entry. Part of RecipientCommands, which asks for it only
//! while the book can be changed.
class AdditionCommands : public QObject {
    Q_OBJECT

public:
    //! \param window over which dialogs open; it and the history must outlive this object
    AdditionCommands(QWidget* window, UndoHistory& history, QObject* parent = nullptr);

    void setSession(Session* session) { m_session = session; }

    //! Lets the person fill in a recipient, and has it created.
    //! \param again what to begin with
    void add(const std::optional<NewRecipient>& again = {});
    //! An entry whose creation has an unknown outcome does not exist: it is created once more, as the same entry.
    void addAgain(RecipientKey key);
    //! It exists: the person says under what it was found.
    void sayItExists(RecipientKey key);

Q_SIGNALS:
    void noticed(const QString& notice);
    //! This entry is to be shown.
    void settled(PayRecipients::RecipientKey key);
    //! \param why sentences that say what for
    //! \param then what is to be done once somebody is signed in
    void signInNeeded(const QString& why, const std::function<void()>& then);

private:
    void start(const NewRecipient& recipient, AddRecipientDialog* dialog);
    void takeReport(const AdditionReport& report);
    static QString whatIsKnown(std::optional<int> httpStatus);

    QWidget* m_window;
    UndoHistory& m_history;
    Session* m_session = nullptr;
};

} // namespace PayRecipients
