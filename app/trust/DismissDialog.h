// SPDX-License-Identifier: MIT
//! Asks why a likeness is no danger.
#pragma once

#include "widgets/GrowingDialog.h"

class QLineEdit;

namespace PayRecipients {

class DismissDialog : public GrowingDialog {
    Q_OBJECT

public:
    //! \param sentence what is alike
    explicit DismissDialog(const QString& sentence, QWidget* parent = nullptr);

    //! One line, not empty once accepted.
    QString why() const;

private:
    QLineEdit* m_why;
};

} // namespace PayRecipients
