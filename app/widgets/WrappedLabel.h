// SPDX-License-Identifier: MIT
//! Wrapped plain text that never widens what it stands in and is never cut.
#pragma once

#include <QLabel>

namespace PayRecipients {

//! Wraps where text may break. A piece that is wider than the label and may break nowhere (an address, a number without
//! end) is elided in its middle; then the tooltip tells the whole. Assistive technology always gets all of it.
class WrappedLabel : public QLabel {
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget* parent = nullptr);

    void setText(const QString& text);
    //! What was given to setText().
    const QString& whole() const { return m_whole; }

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    QString m_whole;
};

} // namespace PayRecipients
