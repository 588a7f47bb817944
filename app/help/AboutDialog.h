// SPDX-License-Identifier: MIT
//! What the program is, what it stands on, and what helps to find the cause of a problem.
#pragma once

#include <QDialog>

namespace PayRecipients {

//! Shows the diagnostics whole before they are copied: nobody sends what they have not seen.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(const QString& diagnostics, QWidget* parent = nullptr);
};

} // namespace PayRecipients
