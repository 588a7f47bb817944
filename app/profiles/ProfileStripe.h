// SPDX-License-Identifier: MIT
//! The band across the window that tells what is not Production from it.
#pragma once

#include <QFrame>

class QLabel;

namespace PayRecipients {

class ElidedLabel;
struct Profile;

//! A word, a sentence and a colour of its own for each environment but Production, which needs none: there the window
//! is as calm as ever.
class ProfileStripe : public QFrame {
    Q_OBJECT

public:
    explicit ProfileStripe(QWidget* parent = nullptr);

    //! \param isDemo the profile is the demo's own
    void showProfile(const Profile& profile, bool isDemo);
    //! No profile is open.
    void showNone();

private:
    QLabel* m_word;
    ElidedLabel* m_sentence;
};

} // namespace PayRecipients
