// SPDX-License-Identifier: MIT
//! A value in which some characters stand out.
#pragma once

#include "trust/TextDifference.h"

#include <QLabel>

class QTextLayout;

namespace PayRecipients {

//! Plain text in a font of one width that wraps anywhere. What differs is bold, underlined and on a ground of its own;
//! assistive technology is told it in the description.
class MarkedText : public QLabel {
    Q_OBJECT

public:
    explicit MarkedText(QWidget* parent = nullptr);

    void showParts(const QList<TextDifference::Part>& parts);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    //! \return the height
    qreal lay(QTextLayout& layout, int width) const;
    void takeFont();

    QList<TextDifference::Part> m_parts;
};

} // namespace PayRecipients
