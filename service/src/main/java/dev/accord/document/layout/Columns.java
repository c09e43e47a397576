package dev.accord.document.layout;

import java.util.ArrayList;
import java.util.List;

/** Finds the widths of a table's columns: those that are set, then the others by what is in them. */
final class Columns {

    private final float[] fixed;
    private final float[] narrowest;
    private final float[] widest;

    private Columns(int count) {
        fixed = new float[count];
        narrowest = new float[count];
        widest = new float[count];
    }

    static float[] widths(Block.Table table, float width, Blocks blocks) {
        List<Block.Row> rows = new ArrayList<>(table.head());
        rows.addAll(table.body());
        int count = rows.stream()
                .mapToInt(row -> row.cells().stream().mapToInt(Block.Cell::span).sum())
                .max()
                .orElse(0);
        Columns columns = new Columns(count);
        for (Block.Row row : rows) {
            columns.measure(row, table.style(), width, blocks);
        }
        return columns.shared(width);
    }

    private void measure(Block.Row row, TableStyle style, float width, Blocks blocks) {
        int column = 0;
        for (Block.Cell cell : row.cells()) {
            if (cell.span() == 1) {
                if (cell.width() != null) {
                    fixed[column] = cell.width() * width;
                } else if (fixed[column] == 0) {
                    measure(column, cell.content(), 2 * style.paddingX(), blocks);
                }
            }
            column += cell.span();
        }
    }

    private void measure(int column, List<Block> content, float padding, Blocks blocks) {
        for (Block block : content) {
            if (block instanceof Block.Paragraph paragraph) {
                TextFlow flow = blocks.flow(paragraph);
                narrowest[column] = Math.max(narrowest[column], flow.narrowest() + padding);
                widest[column] = Math.max(widest[column], flow.widest() + padding);
            } else {
                narrowest[column] = Math.max(narrowest[column], 60 + padding);
                widest[column] = Math.max(widest[column], 200 + padding);
            }
        }
    }

    private float[] shared(float width) {
        float set = 0;
        float least = 0;
        float most = 0;
        int open = 0;
        for (int i = 0; i < fixed.length; i++) {
            set += fixed[i];
            if (fixed[i] == 0) {
                open++;
                least += narrowest[i];
                most += widest[i];
            }
        }
        float left = Math.max(0, width - set);
        float[] widths = new float[fixed.length];
        for (int i = 0; i < fixed.length; i++) {
            if (fixed[i] > 0) {
                widths[i] = open == 0 || set > width ? fixed[i] * width / set : fixed[i];
            } else if (most <= left) {
                widths[i] = widest[i] + (left - most) * (most > 0 ? widest[i] / most : 1f / open);
            } else if (least >= left) {
                widths[i] = narrowest[i] * left / least;
            } else {
                widths[i] = narrowest[i] + (widest[i] - narrowest[i]) * (left - least) / (most - least);
            }
        }
        return widths;
    }
}
