package io.nearside.it.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The calls of every flow that was counted, as a table to be pasted: printed, and kept in the build folder. */
final class BudgetTable {
    private final Path file;

    private static final List<String> HEAD =
            List.of("flow", "route tables", "run", "near", "far", "tokens", "further pages", "prices", "probes");

    private record Row(String flow, int tables, String run, Calls calls) {
        List<String> cells() {
            return List.of(
                    flow,
                    tables == 0 ? "" : String.valueOf(tables),
                    run,
                    String.valueOf(calls.near()),
                    String.valueOf(calls.far()),
                    String.valueOf(calls.tokens()),
                    String.valueOf(calls.pages()),
                    String.valueOf(calls.prices()),
                    String.valueOf(calls.probes()));
        }
    }

    private final List<Row> rows = new ArrayList<>();

    /** One that is kept under this name in the build folder. */
    BudgetTable(String name) {
        file = Path.of("target", name);
    }

    /** Adds what was counted, and compares it with the budget; a flow without route tables has none of them. */
    void check(String flow, int tables, String run, Calls counted, Calls budget) {
        rows.add(new Row(flow, tables, run, counted));
        assertThat(counted).as("%s, %s route tables, %s", flow, tables, run).isEqualTo(budget);
    }

    void publish() throws IOException {
        List<List<String>> lines = new ArrayList<>(List.of(HEAD));
        rows.stream()
                .sorted(Comparator.comparing(Row::flow).thenComparing(Row::tables))
                .forEach(row -> lines.add(row.cells()));
        int[] widths = new int[HEAD.size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < lines.size(); line++) {
            text.append(padded(lines.get(line), widths, " "));
            if (line == 0) {
                text.append(padded(HEAD.stream().map(title -> "-").toList(), widths, "-"));
            }
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        System.out.print(text);
    }

    private static String padded(List<String> cells, int[] widths, String with) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            line.append(' ')
                    .append(cell)
                    .append(with.repeat(widths[column] - cell.length()))
                    .append(" |");
        }
        return line.append('\n').toString();
    }
}
