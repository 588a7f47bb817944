// SPDX-License-Identifier: MIT
//! Asks for the recovery passphrase of a book, twice.
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace PayRecipients {

//! Opens the book where the keychain cannot: on another computer, or after the keychain was lost.
class RecoveryPassphraseDialog : public QDialog {
    Q_OBJECT

public:
    //! Long enough that guessing it offline against Argon2id is hopeless. In characters.
    static constexpr int shortest = 12;

    explicit RecoveryPassphraseDialog(QWidget* parent = nullptr);

    QString passphrase() const;

private:
    void check();

    QLineEdit* m_passphrase;
    QLineEdit* m_again;
    QLabel* m_hint;
    QPushButton* m_set;
};

} // namespace PayRecipients
