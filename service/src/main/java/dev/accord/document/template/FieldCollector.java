package dev.accord.document.template;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Map;

/** Fields are entries of maps; a template reaches no method and no field of a Java object. */
final class FieldCollector extends DefaultCollector {

    private static final Mustache.VariableFetcher ENTRY = (ctx, name) ->
            ctx instanceof Map<?, ?> map && map.containsKey(name) ? map.get(name) : Template.NO_FETCHER_FOUND;

    private static final Mustache.VariableFetcher SELF = (ctx, name) -> ctx;

    private static final Mustache.VariableFetcher NOTHING = (ctx, name) -> Template.NO_FETCHER_FOUND;

    @Override
    public Mustache.VariableFetcher createFetcher(Object ctx, String name) {
        if (".".equals(name) || "this".equals(name)) {
            return SELF;
        }
        return ctx instanceof Map ? ENTRY : NOTHING;
    }
}
