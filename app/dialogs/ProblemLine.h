// SPDX-License-Identifier: MIT
//! A sentence beside what was typed that says what is wrong with it.
#pragma once

#include <QWidget>

class QLabel;

namespace PayRecipients {

//! Plain text with the mark of a problem before it. Screen readers are told of a new sentence as an alert.
class ProblemLine : public QWidget {
    Q_OBJECT

public:
    explicit ProblemLine(QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& text);

private:
    QLabel* m_text;
};

} // namespace PayRecipients
