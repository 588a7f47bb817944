// SPDX-License-Identifier: MIT
//! A titled block of rows on the overview, each with a name, a number and, where it leads somewhere, a link.
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QGridLayout;
class QLabel;

namespace PayRecipients {

class LinkButton;
class ShareBar;

//! Keeps its widgets from one filling to the next, so that a focus stays where it is while counts change.
class OverviewSection : public QWidget {
    Q_OBJECT

public:
    struct Row {
        QString name;
        std::optional<int> count = {}; //!< nothing: no number and no bar
        bool leads = true; //!< it can be chosen
    };

    //! \param emptySentence stands there while there are no rows; where it is empty, the section hides itself
    OverviewSection(const QString& title, const QString& emptySentence, QWidget* parent = nullptr);

    //! \param whole what a full bar stands for
    void setRows(const QList<Row>& rows, int whole);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rowChosen(int row);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Line {
        LinkButton* link;
        QLabel* plain;
        ShareBar* bar;
        QLabel* count;
    };
    Line addLine();
    void takeFonts();

    QLabel* m_title;
    QLabel* m_empty;
    QGridLayout* m_grid;
    std::vector<Line> m_lines;
};

} // namespace PayRecipients
