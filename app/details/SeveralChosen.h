// SPDX-License-Identifier: MIT
//! The detail pane while several recipients are chosen: what can be done with all of them at once.
#pragma once

#include "details/ChosenRecipients.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace PayRecipients {

class ElidedLabel;
class StatusMark;

class SeveralChosen : public QWidget {
    Q_OBJECT

public:
    explicit SeveralChosen(QWidget* parent = nullptr);

    void showChosen(const ChosenRecipients& chosen);
    void setServiceAvailable(bool signedIn);

Q_SIGNALS:
    void copyReferencesClicked();
    void copyTableClicked();
    void refreshClicked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateButtons();
    void takeFonts();

    ChosenRecipients m_chosen;
    bool m_serviceAvailable = false;
    QLabel* m_title;
    QList<ElidedLabel*> m_names;
    QLabel* m_more;
    QPushButton* m_copyReferences;
    StatusMark* m_mark;
    QLabel* m_missing;
    QPushButton* m_copyTable;
    QPushButton* m_refresh;
};

} // namespace PayRecipients
