package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Glob;
import io.nearside.simulator.Xml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How a describe action lists: ids, filters and pages, the same for all of them.
 *
 * @param ids the parameter that names single ones
 * @param smallestPage the least that MaxResults may be
 * @param filters the action's filters and what they compare with; tag filters go without saying
 */
record Listing<T>(
        ResourceKind kind,
        String ids,
        String element,
        int smallestPage,
        int largestPage,
        Function<T, String> id,
        Map<String, Function<T, Collection<String>>> filters,
        Function<T, Xml> shape) {

    /** For {@link #largestPage}: a greater MaxResults than 1000 is taken for 1000, as the models of some actions say. */
    static final int ANY = Integer.MAX_VALUE;

    private static final int MOST = 1000;

    /** What is shown now, and the token for more; empty for none. */
    record Page<T>(List<T> shown, String next) {}

    Reply of(Ec2Request request, Collection<T> visible) {
        Page<T> page = page(request, visible);
        Xml answer = new Xml().list(element, page.shown(), shape);
        if (!page.next().isEmpty()) {
            answer.put("nextToken", page.next());
        }
        return Reply.of(answer);
    }

    Page<T> page(Ec2Request request, Collection<T> visible) {
        Map<String, List<String>> wanted = request.parameters().filters();
        wanted.keySet().forEach(name -> known(request, name));
        List<T> found = new ArrayList<>(named(request, visible));
        if (request.refuses(AwsRefusal.FILTER_MISMATCH)) {
            found.removeIf(each -> !wanted.entrySet().stream()
                    .allMatch(filter -> matches(request, each, filter.getKey(), filter.getValue())));
        }
        return cut(request, found);
    }

    private List<T> named(Ec2Request request, Collection<T> visible) {
        List<String> wanted = request.parameters().list(ids);
        if (wanted.isEmpty()) {
            return List.copyOf(visible);
        }
        for (String each : wanted) {
            boolean there = visible.stream().anyMatch(one -> id.apply(one).equals(each));
            if (!there && request.refuses(AwsRefusal.ID_UNKNOWN)) {
                throw !kind.shapes(each) && request.refuses(AwsRefusal.ID_MALFORMED)
                        ? kind.malformed(each)
                        : kind.notFound(each);
            }
        }
        return visible.stream().filter(each -> wanted.contains(id.apply(each))).toList();
    }

    private void known(Ec2Request request, String filter) {
        boolean known = filters.containsKey(filter) || filter.startsWith("tag:");
        if (!known && request.refuses(AwsRefusal.FILTER_UNKNOWN)) {
            throw Ec2Error.invalid("The filter '" + filter + "' is invalid");
        }
    }

    private boolean matches(Ec2Request request, T one, String filter, List<String> accepted) {
        return values(request, one, filter).stream()
                .anyMatch(value -> accepted.stream().anyMatch(pattern -> new Glob(pattern).matches(value)));
    }

    private Collection<String> values(Ec2Request request, T one, String filter) {
        if (filter.startsWith("tag:")) {
            String value = request.tags(id.apply(one)).get(filter.substring("tag:".length()));
            return value == null ? List.of() : List.of(value);
        }
        Function<T, Collection<String>> values = filters.get(filter);
        return values == null ? List.of() : values.apply(one);
    }

    private Page<T> cut(Ec2Request request, List<T> found) {
        int size = request.parameters().number("MaxResults").orElse(largestPage);
        boolean paged =
                request.parameters().has("MaxResults") || request.parameters().has("NextToken");
        if (size < smallestPage || size > largestPage) {
            throw Ec2Error.invalid("Value ( " + size + " ) for parameter maxResults is invalid. Expecting a value from "
                    + smallestPage + " to " + largestPage + ".");
        }
        int from = Math.min(offset(request.parameter("NextToken")), found.size());
        int to = paged ? Math.min(from + Math.min(size, MOST), found.size()) : found.size();
        return new Page<>(found.subList(from, to), to < found.size() ? token(to) : "");
    }

    private static String token(int offset) {
        byte[] plain = ("from " + offset).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(plain);
    }

    private static int offset(String token) {
        if (token.isEmpty()) {
            return 0;
        }
        try {
            String plain = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
            return Integer.parseInt(plain.substring("from ".length()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw Ec2Error.of("InvalidPaginationToken", "The specified pagination token is not valid or is expired.");
        }
    }
}
