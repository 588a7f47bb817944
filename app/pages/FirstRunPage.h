// SPDX-License-Identifier: MIT
//! What a person sees before there is any profile: three doors.
#pragma once

#include <QWidget>

namespace PayRecipients {

class FirstRunPage : public QWidget {
    Q_OBJECT

public:
    explicit FirstRunPage(QWidget* parent = nullptr);

Q_SIGNALS:
    void signInRequested();
    void useWithoutSigningInRequested();
    void demoRequested();
};

} // namespace PayRecipients
