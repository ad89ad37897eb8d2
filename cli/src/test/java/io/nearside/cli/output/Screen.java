package io.nearside.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few things of a terminal that the live list asks for: move up, clear a line, clear what is below. */
final class Screen {
    private static final Pattern PART = Pattern.compile("\u001b\\[(\\d*)([AKJ])|[\r\n]|[^\u001b\r\n]+");

    private final List<String> lines = new ArrayList<>();

    private int row;

    private int column;

    private Screen() {}

    static List<String> after(String output) {
        Screen screen = new Screen();
        Matcher parts = PART.matcher(output);
        int end = 0;
        while (parts.find()) {
            if (parts.start() != end) {
                throw new AssertionError("unknown sequence at " + end);
            }
            end = parts.end();
            screen.take(parts);
        }
        return screen.lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private void take(Matcher part) {
        String text = part.group();
        if (text.equals("\n")) {
            row++;
            column = 0;
        } else if (text.equals("\r")) {
            column = 0;
        } else if ("A".equals(part.group(2))) {
            row -= Integer.parseInt(part.group(1));
        } else if ("K".equals(part.group(2))) {
            put(line().substring(0, Math.min(column, line().length())));
        } else if ("J".equals(part.group(2))) {
            put(line().substring(0, Math.min(column, line().length())));
            lines.subList(Math.min(row + 1, lines.size()), lines.size()).clear();
        } else {
            String before = line();
            String rest = before.length() > column + text.length() ? before.substring(column + text.length()) : "";
            put(before.substring(0, Math.min(column, before.length())) + text + rest);
            column += text.length();
        }
    }

    private String line() {
        return row < lines.size() ? lines.get(row) : "";
    }

    private void put(String line) {
        while (lines.size() <= row) {
            lines.add("");
        }
        lines.set(row, line);
    }
}
