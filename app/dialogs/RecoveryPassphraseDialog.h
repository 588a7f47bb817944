// SPDX-License-Identifier: MIT
//! Asks for the recovery passphrase of a book, twice.
#pragma once

#include "sealing/SecretBytes.h"

#include <QDialog>

class QPushButton;

namespace PayRecipients {

class NewPassphraseFields;

//! Opens the book where the keychain cannot: on another computer, or after the keychain was lost.
class RecoveryPassphraseDialog : public QDialog {
    Q_OBJECT

public:
    explicit RecoveryPassphraseDialog(QWidget* parent = nullptr);

    //! What the person agreed to, once; the fields are cleared.
    Passphrase takePassphrase();

private:
    NewPassphraseFields* m_fields;
    QPushButton* m_set;
};

} // namespace PayRecipients
