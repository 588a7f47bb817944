// SPDX-License-Identifier: MIT
//! A titled block of rows on the overview, each with a name, a number and, where it leads somewhere, a link.
#pragma once

#include "recipients/StatusMark.h"
#include "widgets/PartedBar.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace PayRecipients {

class ElidedLabel;
class LinkButton;
class ShareBar;

//! A card. Keeps its widgets from one filling to the next, so that a focus stays where it is while counts change.
class OverviewSection : public QWidget {
    Q_OBJECT

public:
    struct Row {
        QString name;
        std::optional<int> count = {}; //!< nothing: no number and no bar
        bool leads = true; //!< its name can be chosen
        BarFill fill = BarFill::Plain; //!< of the bar
        std::optional<StatusMark::Shape> mark = {}; //!< before the name
        QList<PartedBar::Part> parts = {}; //!< in place of a plain bar
        QString detail = {}; //!< beside the name, of second rank
        QString action = {}; //!< on a button at the end; …
        QString actionName = {}; //!< … and how it is called where its neighbours cannot be seen
    };

    //! \param emptySentence stands there while there are no rows; where it is empty, the section hides itself
    OverviewSection(const QString& title, const QString& emptySentence, QWidget* parent = nullptr);

    //! \param whole what a full bar stands for
    void setRows(const QList<Row>& rows, int whole);

    //! What Tab stops at, in the order of the rows.
    QList<QWidget*> tabStops() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rowChosen(int row);
    void partChosen(int row, int part);
    void actionChosen(int row);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Line {
        StatusMark* mark;
        LinkButton* link;
        ElidedLabel* plain;
        ElidedLabel* detail;
        ShareBar* bar;
        PartedBar* parts;
        QPushButton* action;
        QLabel* count;

        QList<QWidget*> all() const;
    };
    Line addLine();
    static void fillLine(const Line& line, const Row& row, int whole);
    void takeFonts();

    QLabel* m_title;
    QLabel* m_empty;
    QGridLayout* m_grid;
    std::vector<Line> m_lines;
};

} // namespace PayRecipients
