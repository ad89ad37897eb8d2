package io.nearside.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests of AWS's Query protocol: a form in the body, or the same in the URL. */
public final class Forms {
    private Forms() {}

    public static boolean isQueryApi(Request request, String version) {
        return request.path().equals("/") && version.equals(parameters(request).get("Version"));
    }

    /** The first value of each parameter, in order. */
    public static Map<String, String> parameters(Request request) {
        Map<String, String> all = new LinkedHashMap<>();
        request.query().forEach((name, values) -> all.putIfAbsent(name, first(values)));
        if (request.method().equals("POST")) {
            Exchange.query(request.body()).forEach((name, values) -> all.putIfAbsent(name, first(values)));
        }
        return all;
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.get(0);
    }
}
