Console.WriteLine("EksSpec");
