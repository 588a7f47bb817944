// SPDX-License-Identifier: MIT
//! Two fields for a passphrase that nothing is sealed with yet.
#pragma once

#include "sealing/SecretBytes.h"

#include <QWidget>

class QLineEdit;

namespace PayRecipients {

class MutedLabel;

//! Asks for it twice and says below what it still lacks.
class NewPassphraseFields : public QWidget {
    Q_OBJECT

public:
    //! Long enough that guessing it offline against Argon2id is hopeless. In characters.
    static constexpr int shortest = 12;

    explicit NewPassphraseFields(QWidget* parent = nullptr);

    Passphrase passphrase() const;
    //! Forgets what was typed.
    void clear();
    //! It is long enough, and the same in both fields.
    bool isComplete() const;

Q_SIGNALS:
    void edited();

private:
    QString whatIsMissing() const;
    void check();

    QLineEdit* m_passphrase;
    QLineEdit* m_again;
    MutedLabel* m_hint;
};

} // namespace PayRecipients
