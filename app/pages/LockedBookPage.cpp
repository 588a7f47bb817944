// SPDX-License-Identifier: MIT
#include "pages/LockedBookPage.h"

#include "text/ErrorText.h"
#include "theme/Tokens.h"
#include "widgets/WrapLayout.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace PayRecipients {

LockedBookPage::LockedBookPage(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_unlock(new QWidget(this))
    , m_passphrase(new QLineEdit(m_unlock))
    , m_tryAgain(new QPushButton(tr("&Try again"), this))
    , m_setPassphrase(new QPushButton(tr("&Keep it with a passphrase…"), this))
    , m_sessionOnly(new QPushButton(tr("Only for this &session"), this))
    , m_salvage(new QPushButton(tr("&Recover what can be read"), this))
    , m_backup(new QPushButton(tr("Restore a &backup…"), this))
    , m_setAside(new QPushButton(tr("&Use a book that was set aside…"), this))
    , m_fresh(new QPushButton(tr("Start a &new book"), this))
{
    m_title->setFont(Type::sized(m_title->font(), Type::headline));
    for (QLabel* label : { m_title, m_text }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_tryAgain->setAccessibleName(tr("Try again"));
    m_setPassphrase->setAccessibleName(tr("Keep it with a passphrase"));
    m_sessionOnly->setAccessibleName(tr("Only for this session"));
    m_salvage->setAccessibleName(tr("Recover what can be read"));
    m_backup->setAccessibleName(tr("Restore a backup"));
    m_setAside->setAccessibleName(tr("Use a book that was set aside"));
    m_fresh->setAccessibleName(tr("Start a new book"));
    m_fresh->setToolTip(tr("The sealed file is kept under another name; nothing is deleted."));

    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setAccessibleName(tr("Recovery passphrase"));
    m_passphrase->setPlaceholderText(tr("Recovery passphrase"));
    auto* open = new QPushButton(tr("Use the &recovery passphrase"), m_unlock);
    open->setAccessibleName(tr("Use the recovery passphrase"));
    auto* unlock = new QHBoxLayout(m_unlock);
    unlock->setContentsMargins(0, 0, 0, 0);
    unlock->addWidget(m_passphrase, 1);
    unlock->addWidget(open);
    const auto ask = [this] {
        if (m_passphrase->text().isEmpty())
            return m_passphrase->setFocus();
        const Passphrase passphrase = makePassphrase(m_passphrase->text());
        // Who comes by after a wrong one, or finds the page again later, finds nothing in the field.
        m_passphrase->setText({}); // unlike clear(), this cannot be undone
        Q_EMIT unlockRequested(passphrase);
    };
    connect(open, &QPushButton::clicked, this, ask);
    connect(m_passphrase, &QLineEdit::returnPressed, this, ask);
    connect(m_tryAgain, &QPushButton::clicked, this, &LockedBookPage::tryAgainRequested);
    connect(m_setPassphrase, &QPushButton::clicked, this, &LockedBookPage::passphraseForNewBookRequested);
    connect(m_sessionOnly, &QPushButton::clicked, this, &LockedBookPage::sessionOnlyRequested);
    connect(m_fresh, &QPushButton::clicked, this, &LockedBookPage::freshBookRequested);

    connect(m_salvage, &QPushButton::clicked, this, &LockedBookPage::salvageRequested);
    connect(m_backup, &QPushButton::clicked, this, &LockedBookPage::backupRequested);
    connect(m_setAside, &QPushButton::clicked, this, &LockedBookPage::bookSetAsideRequested);

    auto* buttons = new WrapLayout;
    buttons->setSpacing(Spacing::medium);
    for (QPushButton* button : { m_tryAgain, m_salvage, m_setAside, m_backup, m_setPassphrase, m_sessionOnly, m_fresh })
        buttons->addWidget(button);

    auto* column = new QVBoxLayout;
    column->setSpacing(Spacing::medium);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_unlock);
    column->addLayout(buttons);
    column->addStretch(3);
    auto* row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addLayout(column, 4);
    row->addStretch(1);
}

void LockedBookPage::showProblem(const BookVault::Problem& problem, bool passphraseOnly)
{
    if (problem.isInUse() || problem.isOfTheBook()) {
        showError(*problem.store, { false, problem.hasBackups, problem.hasBooksSetAside });
        // With the key what can be read of it could be recovered.
        if (problem.store->kind == StoreError::Kind::Damaged && problem.keychain && !passphraseOnly)
            m_text->setText(m_text->text() + u' ' + textOfLockedBook(*problem.keychain, false));
        return;
    }
    // A keychain that opens later changes everything: what leads away from it is not offered as the way on.
    const bool mayOpenLater = problem.keychain
        && (problem.keychain->kind == KeychainError::Kind::Locked
            || problem.keychain->kind == KeychainError::Kind::TimedOut);
    QStringList sentences;
    if (problem.store)
        sentences << textOfRefusedKey(*problem.store, problem.hasRecoveryPassphrase);
    if (!problem.bookExists) {
        m_title->setText(titleWithoutBook(problem.keychain));
        if (problem.keychain)
            sentences << errorText(*problem.keychain);
        sentences << (mayOpenLater ? tr("Your address book begins as soon as its key can be kept there.")
                                   : tr("The book can be sealed with a passphrase that you enter each time, "
                                        "or live for this session only and be forgotten when you quit."));
    } else if (passphraseOnly && problem.hasRecoveryPassphrase) {
        m_title->setText(tr("Enter the passphrase of your address book"));
        sentences << tr("The book was sealed with it; its key is in no keychain.");
    } else {
        m_title->setText(tr("Your address book is locked"));
        if (problem.keychain)
            sentences << textOfLockedBook(*problem.keychain, problem.hasRecoveryPassphrase);
        sentences << tr("The book itself is safe: it stays sealed on this computer until its key is found.");
    }
    m_text->setText(sentences.join(u' '));
    m_unlock->setVisible(problem.bookExists && problem.hasRecoveryPassphrase);
    m_salvage->hide();
    // With the key of another book the one that it opens may have been set aside, or be among the backups.
    const bool isOfAnotherBook = problem.store && problem.store->kind == StoreError::Kind::WrongKey;
    m_backup->setVisible(isOfAnotherBook && problem.hasBackups);
    m_setAside->setVisible(isOfAnotherBook && problem.hasBooksSetAside);
    m_setPassphrase->setVisible(!problem.bookExists);
    m_sessionOnly->setVisible(!problem.bookExists);
    m_sessionOnly->setFlat(mayOpenLater);
    m_fresh->setVisible(problem.bookExists);
    m_fresh->setFlat(mayOpenLater);
    m_tryAgain->setDefault(true);
    m_tryAgain->setFocus();
    if (problem.bookExists && problem.hasRecoveryPassphrase && !mayOpenLater)
        m_passphrase->setFocus();
}

QString LockedBookPage::titleWithoutBook(const std::optional<KeychainError>& keychain)
{
    using Kind = KeychainError::Kind;
    switch (keychain ? keychain->kind : Kind::Failed) {
    case Kind::Unavailable:
        return tr("There is no keychain to keep your address book's key");
    case Kind::Locked:
        return tr("The keychain is locked");
    case Kind::TimedOut:
        return tr("The keychain does not answer");
    case Kind::Refused:
        return tr("The keychain did not take your address book's key");
    case Kind::NotFound:
    case Kind::Failed:
        break;
    }
    return tr("Your address book could not be begun");
}

QString LockedBookPage::textOfRefusedKey(const StoreError& error, bool hasRecoveryPassphrase)
{
    if (error.kind != StoreError::Kind::WrongKey || hasRecoveryPassphrase)
        return errorText(error);
    return tr(
        "The key in the keychain belongs to another address book. Nothing is damaged: put this book's own file or "
        "key back and try again, or start a new book.");
}

QString LockedBookPage::textOfLockedBook(const KeychainError& keychain, bool hasRecoveryPassphrase)
{
    switch (keychain.kind) {
    case KeychainError::Kind::NotFound:
        if (!hasRecoveryPassphrase)
            return tr("The keychain does not hold its key. Bring the key back and try again, or start a new book.");
        return tr("The keychain does not hold its key. Use the recovery passphrase, or bring the key back and try "
                  "again.");
    case KeychainError::Kind::Unavailable:
        if (!hasRecoveryPassphrase)
            return tr("This computer has no keychain running. Start one, then try again.");
        return tr("This computer has no keychain running. Start one and try again, or use the recovery passphrase.");
    default:
        return errorText(keychain);
    }
}

QString LockedBookPage::textOfDamage(const QString& path, bool hasBackups)
{
    const QString file = QDir::toNativeSeparators(path);
    return hasBackups
        ? tr("A part of the address book is damaged. Nothing is lost by trying, for the damaged file is kept. Recover "
             "what can be read for the newest state, of which a part may be missing, or restore a backup for a whole "
             "book of an earlier day. The file is %1.")
              .arg(file)
        : tr("A part of the address book is damaged. Nothing is lost by trying, for the damaged file is kept. Recover "
             "what can be read: the newest state, of which a part may be missing. The file is %1.")
              .arg(file);
}

void LockedBookPage::showError(const StoreError& error, const Ways& ways)
{
    const bool isDamaged = error.kind == StoreError::Kind::Damaged;
    const bool isMissing = error.kind == StoreError::Kind::Missing;
    m_title->setText(error.kind == StoreError::Kind::InUse ? tr("Your address book is open in another window")
            : isMissing                                    ? tr("Your address book is not where it was")
                                                           : tr("Your address book could not be opened"));
    m_text->setText(isDamaged && ways.salvage ? textOfDamage(error.path, ways.backups) : errorText(error));
    m_unlock->hide();
    m_setPassphrase->hide();
    m_sessionOnly->hide();
    m_salvage->setVisible(isDamaged && ways.salvage);
    m_backup->setVisible(ways.backups && error.kind != StoreError::Kind::InUse);
    m_setAside->setVisible(ways.booksSetAside && error.kind != StoreError::Kind::InUse);
    m_fresh->setVisible(isDamaged || isMissing);
    m_fresh->setFlat(true);
}

} // namespace PayRecipients
