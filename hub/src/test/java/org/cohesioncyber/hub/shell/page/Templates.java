package org.cohesioncyber.hub.shell.page;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import org.springframework.context.support.GenericApplicationContext;

/** Renders markup with the hub's templates and words, without a server. */
final class Templates {

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	private final GenericApplicationContext beans = new GenericApplicationContext();

	Templates() throws IOException {
		Messages messages = new Messages();
		TerritorySettings territory = new TerritorySettings("Métropole d’essai", ZoneId.of("Europe/Paris"), false,
				"a@b.fr");
		Assets assets = new Assets();
		this.beans.registerBean("assets", Assets.class, () -> assets);
		this.beans.registerBean("faults", Faults.class, () -> new Faults(messages));
		this.beans.registerBean("moments", Moments.class, () -> new Moments(territory, messages));
		this.beans.refresh();
		ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
		files.setPrefix("templates/");
		files.setSuffix(".html");
		files.setCharacterEncoding("UTF-8");
		files.setResolvablePatterns(java.util.Set.of("shell/*"));
		this.engine.addTemplateResolver(files);
		this.engine.addTemplateResolver(new StringTemplateResolver());
		this.engine.setTemplateEngineMessageSource(messages);
	}

	String render(String markup, Locale locale, Map<String, Object> model) {
		Context context = new Context(locale, model);
		context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
				new ThymeleafEvaluationContext(this.beans, null));
		return this.engine.process(markup, context);
	}

}
