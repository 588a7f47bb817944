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

protected:
    void changeEvent(QEvent* event) override;

private:
    void takeIcon();

    QLabel* m_icon;
};

} // namespace PayRecipients
