// SPDX-License-Identifier: MIT
//! What a person can do to bring recipients into the book and out of it.
#pragma once

#include "recipients/RecipientKey.h"

#include <QList>
#include <QObject>
#include <QString>

class QMimeData;
class QUrl;
class QWidget;

namespace PayRecipients {

class CopyGuard;
class ImportDialog;
class RecipientImport;
class Session;
class UndoHistory;
struct PreparedChanges;

//! Opens the dialogs and takes over what the person agreed to in them. Part of RecipientCommands, which asks for it
//! only while the book can be changed.
class ExchangeCommands : public QObject {
    Q_OBJECT

public:
    //! \param window over which dialogs open; all must outlive this object
    //! \param guard asks about what is exported
    ExchangeCommands(QWidget* window, UndoHistory& history, CopyGuard& guard, QObject* parent = nullptr);

    void setSession(Session* session) { m_session = session; }

    //! \param text to begin with
    void importText(const QString& text);
    void importDropped(const QMimeData& data);
    void openSharedBook(const QString& path);
    //! \param shown the list in its order; empty where none is shown
    void exportRecipients(const QList<RecipientKey>& shown, const QList<RecipientKey>& chosen);

Q_SIGNALS:
    void noticed(const QString& notice);
    void imported(int count);

private:
    ImportDialog* openImport();
    void lookUpPayments(const QList<QUrl>& payments);
    //! What the person agreed to in a dialog with a preview.
    enum class WrongRowsAre { LeftOut, Saved };
    void takeImport(
        PreparedChanges prepared, const RecipientImport& import, WrongRowsAre wrongRows = WrongRowsAre::LeftOut);

    QWidget* m_window;
    UndoHistory& m_history;
    CopyGuard& m_guard;
    Session* m_session = nullptr;
};

} // namespace PayRecipients
