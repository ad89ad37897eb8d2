package io.nearside.simulator.rest;

import io.nearside.simulator.Access;
import io.nearside.simulator.Call;
import io.nearside.simulator.Request;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A simulated part of a REST API: a method and a path. Everything but GET writes. */
public interface RestOperation {

    PathTemplate template();

    default Access access() {
        return template().method().equals("GET") ? Access.READ : Access.WRITE;
    }

    /** What they are called in the log. */
    static Set<String> labels(String service, RestOperation[] operations) {
        return Arrays.stream(operations)
                .map(each -> service + ":" + each.template())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The one of these that a request is. */
    static <O extends RestOperation> Optional<O> among(O[] operations, Request request) {
        return Arrays.stream(operations)
                .filter(each -> each.template().match(request).isPresent())
                .findFirst();
    }

    /** What a request to a service is called in the log; one that is no operation goes by its own method and path. */
    static Call call(
            String service,
            Request request,
            Optional<? extends RestOperation> operation,
            String account,
            Map<String, String> parameters) {
        String label =
                operation.map(each -> each.template().toString()).orElse(request.method() + " " + request.path());
        Access access = operation.<Access>map(RestOperation::access).orElse(Access.READ);
        return new Call(request, service + ":" + label, access, account, "", parameters);
    }

    /** The values of the path's variables, to be added to. */
    static Map<String, String> variables(Optional<? extends RestOperation> operation, Request request) {
        Map<String, String> variables = new LinkedHashMap<>();
        operation.flatMap(each -> each.template().match(request)).ifPresent(variables::putAll);
        return variables;
    }
}
