// SPDX-License-Identifier: MIT
//! Says which profile is open, and leads to the others.
#pragma once

#include <QToolButton>

namespace PayRecipients {

//! A long name gives way in its middle; the tooltip tells it whole, and assistive technology its description.
class ProfileButton : public QToolButton {
    Q_OBJECT

public:
    //! \param menu stays the caller's
    explicit ProfileButton(QMenu& menu, QWidget* parent = nullptr);

    void setProfile(const QString& name);

    //! With room for the arrow, which would else stand in the text.
    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;

private:
    void elide();

    QString m_name;
};

} // namespace PayRecipients
