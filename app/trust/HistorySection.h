// SPDX-License-Identifier: MIT
//! What happened to a recipient, read when the person wants to see it.
#pragma once

#include "details/DetailsSection.h"

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace PayRecipients {

//! One line of the timeline.
struct HistoryLine {
    QString text;
    QString source;
    QDateTime time;
};

//! Folded until it is asked for; folded again with another recipient.
class HistorySection : public DetailsSection {
    Q_OBJECT

public:
    explicit HistorySection(QWidget* parent = nullptr);

    //! The newest first.
    //! \param problem a sentence in place of the lines, where they could not be read
    void setLines(const QList<HistoryLine>& lines, const QString& problem = {});

    void showRecipient(const Recipient& recipient, const Circumstances& circumstances) override;
    QList<QWidget*> tabStops() const override;

Q_SIGNALS:
    //! The lines are to be read, and told by setLines().
    void wanted();
    void exportClicked();

private:
    void setOpen(bool isOpen);

    std::optional<Recipient> m_recipient;
    QDateTime m_now;
    QPushButton* m_toggle;
    QPushButton* m_export;
    QVBoxLayout* m_column;
    QWidget* m_content = nullptr;
};

} // namespace PayRecipients
