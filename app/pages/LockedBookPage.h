// SPDX-License-Identifier: MIT
//! What stands in the book's place while it is closed: why, and every way to open it.
#pragma once

#include "session/Session.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace PayRecipients {

//! Shows Session::BookState::NeedsKey and Failed. Never suggests that something is lost while it may only be locked.
class LockedBookPage : public QWidget {
    Q_OBJECT

public:
    //! What there is to make a book of, beside the one that does not open.
    struct Ways {
        bool salvage = false; //!< what can be read of a damaged one can be recovered
        bool backups = false; //!< there are some to restore
        bool booksSetAside = false; //!< there are some to use again
    };

    explicit LockedBookPage(QWidget* parent = nullptr);

    //! The book exists, or should, and has no key at hand; or it cannot be looked into, as while another window has it
    //! open.
    //! \param passphraseOnly it was made where there was no keychain: entering the passphrase is the usual way
    void showProblem(const BookVault::Problem& problem, bool passphraseOnly);
    //! The book could not be read or written.
    void showError(const StoreError& error, const Ways& ways);

Q_SIGNALS:
    void tryAgainRequested();
    void unlockRequested(const PayRecipients::Passphrase& passphrase);
    void passphraseForNewBookRequested();
    void sessionOnlyRequested();
    void freshBookRequested();
    void salvageRequested();
    void backupRequested();
    //! One of the files that were set aside is to be the book again.
    void bookSetAsideRequested();

private:
    static QString textOfDamage(const QString& path, bool hasBackups);
    static QString titleWithoutBook(const std::optional<KeychainError>& keychain);
    static QString textOfRefusedKey(const StoreError& error, bool hasRecoveryPassphrase);
    static QString textOfLockedBook(const KeychainError& keychain, bool hasRecoveryPassphrase);

    QLabel* m_title;
    QLabel* m_text;
    QWidget* m_unlock;
    QLineEdit* m_passphrase;
    QPushButton* m_tryAgain;
    QPushButton* m_setPassphrase;
    QPushButton* m_sessionOnly;
    QPushButton* m_salvage;
    QPushButton* m_backup;
    QPushButton* m_setAside;
    QPushButton* m_fresh;
};

} // namespace PayRecipients
