package it;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectClasspathResource;
import org.junit.platform.suite.api.Suite;

@Suite
@IncludeEngines("cucumber")
@SelectClasspathResource("it")
@ConfigurationParameter(key = "cucumber.glue", value = "it")
@ConfigurationParameter(key = "cucumber.plugin", value = "json:target/cucumber.json")
@ConfigurationParameter(key = "cucumber.publish.quiet", value = "true")
class CucumberTest {}
