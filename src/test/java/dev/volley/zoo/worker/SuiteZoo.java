package dev.volley.zoo.worker;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

@Suite
@SelectClasses({OldApiZoo.class, VintageZoo.class})
public class SuiteZoo {}
