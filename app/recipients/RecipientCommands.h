// SPDX-License-Identifier: MIT
//! What a person can do to recipients, whichever page asks for it.
#pragma once

#include "exchange/ExchangeCommands.h"
#include "recipients/AdditionCommands.h"
#include "recipients/Duplicates.h"
#include "recipients/Field.h"
#include "recipients/RecipientChecks.h"
#include "recipients/RecipientCopy.h"
#include "recipients/RecipientKey.h"
#include "recipients/RecipientType.h"
#include "recipients/UndoHistory.h"
#include "trust/TrustCommands.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

class QMimeData;
class QWidget;

namespace PayRecipients {

class EnterByHandDialog;
class Session;

//! Turns intents into changes of the session's book, queries of its service and text on the clipboard.
//!
//! Every command says by noticed() what it did or why it did not. Dialogs are opened, never waited for.
class RecipientCommands : public QObject {
    Q_OBJECT

public:
    //! \param window over which dialogs open; owns this
    explicit RecipientCommands(QWidget* window);

    void setSession(Session* session);
    //! Newest first.
    const QList<RecipientKey>& recentlyCopied() const { return m_recentlyCopied; }
    UndoHistory& history() { return m_history; }
    //! Of one recipient at a time, by refresh().
    RecipientChecks& checks() { return m_checks; }
    TrustCommands& trust() { return m_trust; }

    //! What the person did while this session was open.
    struct Past {
        QList<RecipientKey> recentlyCopied;
        std::vector<UndoHistory::Step> done;
    };
    Past past() const { return { m_recentlyCopied, m_history.steps() }; }
    //! Takes over what was done to the session in another window.
    void setPast(Past past);
    //! Says what was just undone, or done again.
    void noticeUndone();
    void noticeRedone();

    // Of what is copied or exported, changes that nobody has acknowledged are asked about first: see CopyGuard.
    void copyReferences(const QList<RecipientKey>& keys);
    void copyDestinations(const QList<RecipientKey>& keys, RecipientCopy::Destination destination);
    //! \param columns of the list, as they are shown
    void copyTable(const QList<RecipientKey>& keys, const QList<RecipientsModel::Column>& columns);
    void copyField(RecipientKey key, Field field);
    void refreshAll();
    void refresh(const QList<RecipientKey>& keys);
    void openKopoKopo();
    //! What comes into the book and goes out of it: see ExchangeCommands, also for the three that follow.
    void importText(const QString& text = {});
    void importDropped(const QMimeData& data);
    void openSharedBook(const QString& path);
    void exportRecipients(const QList<RecipientKey>& shown, const QList<RecipientKey>& chosen);
    //! Has the service create a recipient: see AdditionCommands, also for the two that follow.
    void addRecipient();
    void addAgain(RecipientKey key);
    void sayItExists(RecipientKey key);
    //! \param category in which the person stands, if it is one
    void enterByHand(std::optional<Category> category = std::nullopt);
    //! \param field that gets the cursor
    void edit(RecipientKey key, std::optional<Field> field = std::nullopt);
    //! Puts entries on top of every list, or back into it.
    void setPinned(const QList<RecipientKey>& keys, bool pinned);
    //! Drops what the person typed, so that what a source told is shown again.
    void useTold(RecipientKey key, Field field);
    void remove(const QList<RecipientKey>& keys);
    //! Shows entries side by side, to be merged if the person says so.
    void compare(const QList<RecipientKey>& keys);
    //! The same for all that seem to be duplicates.
    void showDuplicates();

Q_SIGNALS:
    void noticed(const QString& notice);
    void recentlyCopiedChanged();
    //! An entry came into the book, or was changed, by hand or by the service.
    void entered(PayRecipients::RecipientKey key);
    void imported(int count);
    //! A command needs the service, and nobody is signed in.
    //! \param why sentences that say so
    //! \param then is the command, to be given again once somebody is
    void signInNeeded(const QString& why, const std::function<void()>& then);

private:
    //! The book can be changed; else says why not.
    bool isReady();
    //! For an entry, or for a new one.
    EnterByHandDialog* openEntry(const std::optional<Recipient>& existing);
    void copy(const RecipientCopy& copied);
    void guardedCopy(const QList<RecipientKey>& keys, const CopyGuard::Go& go);
    void openDuplicates(std::vector<DuplicateGroup> groups);

    QWidget* m_window;
    Session* m_session = nullptr;
    QList<RecipientKey> m_recentlyCopied;
    UndoHistory m_history;
    AdditionCommands m_additions{ m_window, m_history };
    RecipientChecks m_checks;
    TrustCommands m_trust{ m_window };
    ExchangeCommands m_exchange{ m_window, m_history, m_trust.guard() };
};

} // namespace PayRecipients
