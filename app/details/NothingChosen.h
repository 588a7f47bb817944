// SPDX-License-Identifier: MIT
//! The calm hint of the detail pane while no recipient is chosen.
#pragma once

#include <QWidget>

class QLabel;

namespace PayRecipients {

class NothingChosen : public QWidget {
    Q_OBJECT

public:
    explicit NothingChosen(QWidget* parent = nullptr);

    //! It takes the room that there is.
    bool hasHeightForWidth() const override { return false; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void takeIcon();

    QLabel* m_icon;
};

} // namespace PayRecipients
